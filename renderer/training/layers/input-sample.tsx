import { Shuffle } from 'lucide-react';
import { SamplePicture } from '../../evaluate/sample-picture.js';
import { useWords } from '../../text/words.js';
import { significant } from '../../ui/format.js';
import { useRuns } from '../run-store.js';
import type { ShownSample } from './sample-store.js';
import { anotherSample } from './sample-store.js';
import { layerWords } from './words.js';

/** Beside the Input: the example that all pictures of the spine are of, and the way to another one. */
export function InputSample({ shown: { inputs, sample, row } }: { readonly shown: ShownSample }) {
  const say = useWords(layerWords);
  const examples = useRuns(({ record }) => record?.examples);
  const label = labelOf(inputs, sample.wanted);
  return (
    <button
      type="button"
      className={inputs.image ? 'input-sample' : 'input-sample of-row'}
      title={say('another')}
      aria-label={say('anotherThan', { row, label })}
      onClick={() => anotherSample(examples ? examples.train + examples.validation + examples.test : 0)}
    >
      <SamplePicture sample={sample} inputs={inputs} size={40} />
      <span className="input-sample-words">
        <span>{say('sample', { row })}</span>
        {label !== '' && <span>{say('label', { label })}</span>}
      </span>
      <Shuffle size={12} aria-hidden />
    </button>
  );
}

/** What is right for the example, in a few words; nothing where that is a picture. */
function labelOf({ task, names }: ShownSample['inputs'], wanted: readonly number[]): string {
  if (task === 'classes') return names[wanted[0] ?? -1] ?? String(wanted[0]);
  if (task === 'number') return wanted.map((value) => significant(value, 4)).join(', ');
  if (task === 'labels') return names.filter((_, i) => (wanted[i] ?? 0) > 0.5).join(', ');
  return '';
}
