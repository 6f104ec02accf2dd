import { useMemo } from 'react';
import { useWords } from '../../text/words.js';
import { confusions } from '../class-figures.js';
import { openCell } from '../evaluate-store.js';
import { matrixWords } from './matrix-words.js';

const mostPairs = 12;

/** Where a matrix is too large to be taken in at a glance: the cells that matter, each opens its samples. */
export function ConfusedPairs({
  confusion,
  names,
}: {
  readonly confusion: readonly (readonly number[])[];
  readonly names: readonly string[];
}) {
  const say = useWords(matrixWords);
  const pairs = useMemo(() => confusions(confusion).slice(0, mostPairs), [confusion]);
  if (pairs.length === 0) return null;
  return (
    <div className="confusion-pairs" role="group" aria-label={say('most')}>
      <span className="evaluate-note">{say('most')}</span>
      {pairs.map(({ label, predicted, count: n }) => (
        <button
          key={`${label} ${predicted}`}
          type="button"
          className="button small"
          title={say('cell', { label: names[label] ?? '', predicted: names[predicted] ?? '', count: n })}
          onClick={() => openCell({ label, predicted })}
        >
          <span className="confusion-pair">
            {names[label]} → {names[predicted]}
          </span>
          <b className="mono">{n}</b>
        </button>
      ))}
    </div>
  );
}
