import type { DataPreview } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { count } from '../ui/format.js';
import { dataWords } from './words.js';

type Skipped = DataPreview['skipped'];

const reasons = {
  link: 'reasonLink',
  other: 'reasonOther',
  loose: 'reasonLoose',
  empty: 'reasonEmpty',
  format: 'reasonFormat',
  damaged: 'reasonDamaged',
  unreadable: 'reasonUnreadable',
} as const;

/** Which files of a folder are not learnt from, and why. */
export function LeftOutCard({ skipped }: { readonly skipped: Skipped }) {
  const say = useWords(dataWords);
  return (
    <section className="card left-out" aria-label={say('left')}>
      <header className="data-card-head">
        <h2>{say('left')}</h2>
        <span className="data-card-note">{say('leftCount', { count: count(skipped.count) })}</span>
      </header>
      <ul className="scrolling left-out-list" tabIndex={0} aria-label={say('left')}>
        {skipped.files.map(({ name, reason, detail }) => (
          <li key={name} title={detail}>
            <span className="mono">{name}</span>
            <span>{say(reasons[reason])}</span>
          </li>
        ))}
        {skipped.count > skipped.files.length && (
          <li>{say('more', { count: count(skipped.count - skipped.files.length) })}</li>
        )}
      </ul>
    </section>
  );
}
