import { CircleCheck, CircleSlash } from 'lucide-react';
import { useWords } from '../text/words.js';
import { bytes } from '../ui/format.js';
import { useExporting } from './export-store.js';
import { exportWords } from './words.js';

const others = ['tfjs', 'savedModel', 'keras', 'pytorch', 'typescript'] as const;

/** Where a network can go; what Netloom does not write says so, and what to do instead. */
export function ExportTargets() {
  const say = useWords(exportWords);
  const model = useExporting(({ made }) => made?.files[0]);
  return (
    <div className="export-targets" role="radiogroup" aria-label={say('target')}>
      <div className="export-target chosen" role="radio" aria-checked tabIndex={0}>
        <h2>
          {say('onnx')}
          {model && <span className="mono">{bytes(model.bytes)}</span>}
        </h2>
        <p className="export-target-state ok">
          <CircleCheck size={14} aria-hidden />
          {say('onnxReady')}
        </p>
        <p>{say('onnxText')}</p>
      </div>
      {others.map((name) => (
        <div key={name} className="export-target" role="radio" aria-checked={false} aria-disabled>
          <h2>{say(name)}</h2>
          <p className="export-target-state">
            <CircleSlash size={14} aria-hidden />
            {say('notWritten')}
          </p>
          <p>{say(`${name}Text`)}</p>
        </div>
      ))}
    </div>
  );
}
