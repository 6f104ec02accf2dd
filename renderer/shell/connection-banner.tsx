import { isUnsaved, useSaving } from '../project/saving-store.js';
import { downloadProject } from '../project/download-project.js';
import { useHost } from '../state/host-store.js';
import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import './connection-banner.css';

const words = {
  cut: {
    en: 'The connection to Netloom is cut; it connects again by itself. Your work stays in this window and is saved then.',
    zh: '与 Netloom 的连接已断开，正在自动重新连接。你的内容保留在此窗口中，连上后会保存。',
  },
  refused: {
    en: 'Netloom was started again and has a new address. Open the one that it printed in this browser: this window then goes on by itself, and your work is saved.',
    zh: 'Netloom 已重新启动，地址已更换。请在此浏览器中打开它打印的新地址：此窗口随后会自动继续，并保存你的内容。',
  },
  download: { en: 'Download my work', zh: '下载我的内容' },
} as const;

/** Told while a connection that was there is cut. */
export function ConnectionBanner() {
  const say = useWords(words);
  const cut = useHost(({ connected, met }) => met && !connected);
  const refused = useHost((host) => host.refused);
  const saving = useSaving();
  const unsaved = useProject((open) => isUnsaved(open, saving));
  return cut ? (
    <div className="connection-banner" role="alert">
      <span>{say(refused ? 'refused' : 'cut')}</span>
      {unsaved && (
        <Button size="small" onClick={downloadProject}>
          {say('download')}
        </Button>
      )}
    </div>
  ) : null;
}
