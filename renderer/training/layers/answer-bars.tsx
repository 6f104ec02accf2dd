import { useWords } from '../../text/words.js';
import { percent, significant } from '../../ui/format.js';
import type { ShownSample } from './sample-store.js';
import { layerWords } from './words.js';

/** More classes have no room for a bar each. */
const mostBars = 12;

/** Beside the Output: how probable each class is for the example, the right one outlined; else the answer in words. */
export function AnswerBars({ shown: { inputs, sample } }: { readonly shown: ShownSample }) {
  const say = useWords(layerWords);
  const { task, names } = inputs;
  const { wanted, came } = sample;
  if (task === 'pixels') return null;
  if (task === 'number') {
    return (
      <span className="answer-words">
        {say('answerNumber', {
          came: significant(came[0] ?? NaN, 4),
          wanted: significant(wanted[0] ?? NaN, 4),
        })}
      </span>
    );
  }
  const isRight = (i: number): boolean => (task === 'classes' ? wanted[0] === i : (wanted[i] ?? 0) > 0.5);
  const best = came.indexOf(Math.max(...came));
  const text = say('answer', { name: names[best] ?? best, share: percent(came[best] ?? 0, 1) });
  if (came.length > mostBars) return <span className="answer-words">{text}</span>;
  return (
    <div className="answer-bars" role="img" aria-label={text} title={text}>
      {came.map((share, i) => (
        <span key={i} className={isRight(i) ? 'answer-bar right' : 'answer-bar'}>
          <i style={{ height: `${100 * share}%` }} />
          <span>{names[i] ?? i}</span>
        </span>
      ))}
    </div>
  );
}
