import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { useRunNames } from './run-names.js';
import { useUsableRuns } from './usable-runs.js';

const words = {
  own: { en: 'Runs of {network}', zh: '{network} 的训练' },
  others: { en: 'Other networks', zh: '其他网络' },
} as const;

/** The runs of a select: those of the open network first, those of others named as such. */
export function RunOptions() {
  const say = useWords(words);
  const nameOf = useRunNames();
  const title = useProject((project) => project?.history.document.title) ?? '';
  const runs = (useUsableRuns() ?? []).map((line) => ({ folder: line.folder, ...nameOf(line) }));
  const groups = [
    { label: say('own', { network: title }), of: runs.filter(({ own }) => own) },
    { label: say('others'), of: runs.filter(({ own }) => !own) },
  ];
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ label, of }) => (
      <optgroup key={label} label={label}>
        {of.map(({ folder, name, when }) => (
          <option key={folder} value={folder}>
            {when === '' ? name : `${name} · ${when}`}
          </option>
        ))}
      </optgroup>
    ));
}
