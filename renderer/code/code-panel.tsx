import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { IconButton } from '../ui/button.js';
import { tellDone, tellRefusal } from '../ui/notices.js';
import { Segmented } from '../ui/segmented.js';
import { FileText } from './file-text.js';
import { TemplateText } from './template-text.js';
import { codeWords } from './words.js';
import './code-panel.css';

type Form = 'template' | 'file';

/** The network as text: as the code of a template, and as its file, which can be edited. */
export function CodePanel() {
  const say = useWords(codeWords);
  const [form, setForm] = useState<Form>('template');
  const [text, setText] = useState('');
  const opened = useProject((open) => open?.opened);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(() => tellDone(say('copied')), tellRefusal);
  };
  return (
    <div className="code-panel">
      <div className="code-tools">
        <Segmented<Form>
          label={say('form')}
          value={form}
          options={[
            { value: 'template', text: 'TypeScript', title: say('template') },
            { value: 'file', text: 'JSON', title: say('file') },
          ]}
          onChange={setForm}
        />
        <IconButton small label={say('copy')} onClick={copy}>
          <Copy size={14} aria-hidden />
        </IconButton>
      </div>
      {form === 'template' ? <TemplateText onText={setText} /> : <FileText key={opened} onText={setText} />}
    </div>
  );
}
