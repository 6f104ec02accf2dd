import { Copy } from 'lucide-react';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { tellDone, tellRefusal } from '../ui/notices.js';
import { useExporting } from './export-store.js';
import { exportWords } from './words.js';

/** How to run the exported file elsewhere: the script that lies beside it, and the few lines that it comes down to. */
export function PythonUse() {
  const say = useWords(exportWords);
  const made = useExporting((exporting) => exporting.made);
  if (!made) return null;
  const { files, script, parity } = made;
  const { output } = parity.end;
  const name = files.find((file) => file.name.endsWith('.py'))?.name ?? '';
  const copy = (): void => void navigator.clipboard.writeText(script).then(() => tellDone(say('copied')), tellRefusal);
  return (
    <section className="card export-files export-python" aria-label={say('python')}>
      <header>
        <h2>{say('python')}</h2>
        <Button size="small" onClick={copy}>
          <Copy size={14} aria-hidden />
          {say('copy')}
        </Button>
      </header>
      <pre tabIndex={0}>
        {[
          'pip install onnxruntime numpy',
          `python ${name} x.npy`,
          '',
          '# or, with an input that is prepared already:',
          'import onnxruntime as ort',
          `net = ort.InferenceSession("${parity.file}")`,
          `y = net.run(["${output}"], {"input": x})[0]`,
        ].join('\n')}
      </pre>
    </section>
  );
}
