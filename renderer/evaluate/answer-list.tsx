import { useWords } from '../text/words.js';
import { percent, significant } from '../ui/format.js';
import { bestOf } from './class-figures.js';
import type { RunInputs } from './run-inputs.js';

const words = {
  answer: { en: 'Answer', zh: '回答' },
  yes: { en: 'yes above 50 %', zh: '高于 50 % 为是' },
} as const;

const most = 5;

/** What the network answers: the most probable classes, each label, or the number. */
export function AnswerList({
  prediction,
  inputs,
}: {
  readonly prediction: readonly number[];
  readonly inputs: RunInputs;
}) {
  const say = useWords(words);
  const { task, names } = inputs;
  if (task === 'pixels') return null;
  if (task === 'number') {
    return (
      <dl className="answer-numbers" aria-live="polite" aria-label={say('answer')}>
        {prediction.map((value, i) => (
          <div key={i}>
            <dt>{names[i]}</dt>
            <dd className="mono">{significant(value)}</dd>
          </div>
        ))}
      </dl>
    );
  }
  const shown = task === 'labels' ? prediction.map((value, index) => ({ index, value })) : bestOf(prediction, most);
  return (
    <ol className="answer-list" aria-label={say('answer')} aria-live="polite">
      {shown.map(({ index, value }, i) => (
        <li key={index}>
          <b className="mono" title={names[index]}>
            {names[index]}
          </b>
          <span className={(task === 'labels' ? value > 0.5 : i === 0) ? 'bar first' : 'bar'}>
            <i style={{ width: `${100 * value}%` }} />
          </span>
          <span className="mono">{percent(value, 1)}</span>
        </li>
      ))}
      {task === 'labels' && <li className="evaluate-note">{say('yes')}</li>}
    </ol>
  );
}
