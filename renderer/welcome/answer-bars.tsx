import { useWords } from '../text/words.js';
import { percent } from '../ui/format.js';
import { welcomeWords } from './words.js';

/** The network's answer for one image: a bar for each class, the likeliest in the accent. */
export function AnswerBars({ answer, trained }: { readonly answer: readonly number[]; readonly trained: boolean }) {
  const say = useWords(welcomeWords);
  const largest = Math.max(...answer);
  const said = answer.indexOf(largest);
  return (
    <div className="welcome-picture">
      <div className="welcome-bars" role="img" aria-label={say('answer', { said, share: percent(largest, 1) })}>
        {answer.map((share, i) => (
          <div key={i} className={i === said ? 'said' : ''}>
            <span className="mono">{(100 * share).toFixed(1)}</span>
            <div style={{ height: 44 * (share / largest) }} />
            <b className="mono">{i}</b>
          </div>
        ))}
      </div>
      <span>{say(trained ? 'answerPercent' : 'guessPercent')}</span>
    </div>
  );
}
