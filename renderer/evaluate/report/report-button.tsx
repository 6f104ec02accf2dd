import { Download } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../text/words.js';
import { Button } from '../../ui/button.js';
import { tellRefusal } from '../../ui/notices.js';
import { saveReport } from './save-report.js';

const words = {
  report: { en: 'Report', zh: '报告' },
  what: { en: 'Download these results as one HTML file', zh: '将这些结果下载为一个 HTML 文件' },
  busy: { en: 'The report is being written', zh: '正在生成报告' },
} as const;

/** Downloads the report of what is shown. */
export function ReportButton() {
  const say = useWords(words);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      await saveReport();
    } catch (error) {
      tellRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button title={say('what')} disabledBecause={busy ? say('busy') : undefined} onClick={() => void save()}>
      <Download size={14} aria-hidden />
      {say('report')}
    </Button>
  );
}
