import { useMemo, useState } from 'react';
import { useWords } from '../../text/words.js';
import { Segmented } from '../../ui/segmented.js';
import type { CellShows } from './cell-look.js';
import { matrixFacts } from './cell-look.js';
import { ConfusedPairs } from './confused-pairs.js';
import { LargeMatrix } from './large-matrix.js';
import { matrixWords } from './matrix-words.js';
import { SmallMatrix } from './small-matrix.js';
import './confusion-matrix.css';

/** More classes than this scroll. */
const mostClasses = 24;

/** What was said of what; a cell opens its samples. */
export function ConfusionMatrix({
  confusion,
  names,
  ofPixels = false,
}: {
  readonly confusion: readonly (readonly number[])[];
  readonly names: readonly string[];
  /** Pixels have no samples to open. */
  readonly ofPixels?: boolean;
}) {
  const say = useWords(matrixWords);
  const [chosen, setChosen] = useState<CellShows>('count');
  const shows = ofPixels ? 'share' : chosen;
  const facts = useMemo(() => matrixFacts(confusion, names, shows), [confusion, names, shows]);
  const isLarge = names.length > mostClasses;
  return (
    <section className={isLarge ? 'confusion large' : 'confusion'} aria-label={say('matrix')}>
      <header className="evaluate-card-head">
        <h2>{say('matrix')}</h2>
        {ofPixels && <span className="evaluate-note">{say('pixels')}</span>}
        <span className="evaluate-space" />
        {!ofPixels && (
          <Segmented<CellShows>
            label={say('show')}
            value={shows}
            options={[
              { value: 'count', text: say('count') },
              { value: 'share', text: say('share') },
            ]}
            onChange={setChosen}
          />
        )}
      </header>
      {isLarge ? <LargeMatrix facts={facts} /> : <SmallMatrix facts={facts} still={ofPixels} />}
      {isLarge && !ofPixels && <ConfusedPairs confusion={confusion} names={names} />}
    </section>
  );
}
