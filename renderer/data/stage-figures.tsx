import type { DataPreview } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { count, significant } from '../ui/format.js';
import { Histogram } from './histogram.js';
import { dataWords, stepWords } from './words.js';

/** What a step does to the values: how they are spread before and after it. */
export function StageFigures({ preview, stage }: { readonly preview: DataPreview; readonly stage: number }) {
  const say = useWords(dataWords);
  const sayStep = useWords(stepWords);
  const facts = preview.stages[stage];
  if (!facts) return null;
  const before = preview.stages[stage - 1];
  const shown = before ? [before, facts] : [facts];
  return (
    <section className="card stage-figures" aria-label={say('valueRange')}>
      <header>
        <b>{facts.step === undefined ? say('original') : sayStep(facts.step as keyof typeof stepWords)}</b>
        <span>{say('ofSome', { count: count(preview.measured) })}</span>
      </header>
      <div className="stage-figures-pair">
        {shown.map(({ summary }, i) => {
          const [min, max, mean] = [summary.min, summary.max, summary.mean].map((value) => significant(value, 3));
          const values = {
            min: min ?? '',
            max: max ?? '',
            mean: mean ?? '',
            deviation: significant(summary.deviation, 3),
          };
          const name = before ? say(i === 0 ? 'before' : 'after') : '';
          return (
            <div key={i}>
              <p>
                <span>{name}</span>
                <span className="mono">{say('to', values)}</span>
              </p>
              <Histogram
                summary={summary}
                height={34}
                label={say('histogramOf', { name, ...values })}
                accent={i === 1}
              />
              <p className="mono">{say('meanSd', values)}</p>
            </div>
          );
        })}
      </div>
    </section>
  );
}
