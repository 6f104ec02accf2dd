import { useMemo } from 'react';
import { useWords } from '../text/words.js';
import { percent } from '../ui/format.js';
import { bestOf, mistakes } from './class-figures.js';
import { lookAtRow, useEvaluate } from './evaluate-store.js';
import type { ClassAnswers, RunInputs } from './run-inputs.js';
import { SamplePicture } from './sample-picture.js';
import { useSamples } from './use-samples.js';

const words = {
  title: { en: 'Worst mistakes', zh: '最严重的错误' },
  note: { en: 'confident and wrong', zh: '有把握却答错' },
  some: { en: '{shown} of {all}', zh: '{all} 个中的 {shown} 个' },
  none: { en: 'Every sample of this part was answered rightly.', zh: '这部分的样本全部答对。' },
  wanted: { en: 'true {label}', zh: '真实 {label}' },
  name: {
    en: 'Sample {row}: true {label}, predicted {predicted} with {probability}',
    zh: '样本 {row}：真实 {label}，预测 {predicted}，概率 {probability}',
  },
} as const;

const most = 12;

/** Wrong answers that were given most surely, with the two most probable classes of each. */
export function WorstMistakes({ answers, inputs }: { readonly answers: ClassAnswers; readonly inputs: RunInputs }) {
  const say = useWords(words);
  const all = useMemo(() => mistakes(answers), [answers]);
  const shown = useMemo(() => all.slice(0, most), [all]);
  const samples = useSamples(useMemo(() => shown.map(({ row }) => row), [shown]));
  const looked = useEvaluate((state) => state.looked);
  return (
    <section className="card evaluate-card" aria-label={say('title')}>
      <header className="evaluate-card-head">
        <h2>{say('title')}</h2>
        <span className="evaluate-note">{say('note')}</span>
        <span className="evaluate-space" />
        {all.length > 0 && (
          <span className="evaluate-note">{say('some', { shown: shown.length, all: all.length })}</span>
        )}
      </header>
      {all.length === 0 && <p className="evaluate-note">{say('none')}</p>}
      <div className={inputs.image ? 'evaluate-mistakes' : 'evaluate-mistakes rows'}>
        {shown.map(({ row, label, predicted, probability }) => {
          const sample = samples.get(row);
          const best = sample ? bestOf(sample.came, 2) : [{ index: predicted, value: probability }];
          const isLooked = looked?.kind === 'row' && 'row' in looked.sample && looked.sample.row === row;
          return (
            <button
              key={row}
              type="button"
              className="evaluate-mistake"
              aria-label={say('name', {
                row,
                label: inputs.names[label] ?? '',
                predicted: inputs.names[predicted] ?? '',
                probability: percent(probability, 1),
              })}
              title={say('name', {
                row,
                label: inputs.names[label] ?? '',
                predicted: inputs.names[predicted] ?? '',
                probability: percent(probability, 1),
              })}
              aria-pressed={isLooked}
              onClick={() => lookAtRow(row)}
            >
              <SamplePicture sample={sample} inputs={inputs} size={54} />
              <span className="evaluate-mistake-bars">
                {best.map(({ index, value }, i) => (
                  <span key={index} className="evaluate-mistake-bar">
                    <b title={inputs.names[index]}>{inputs.names[index]}</b>
                    <span className={i === 0 ? 'bar first' : 'bar'}>
                      <i style={{ width: `${Math.max(2, 100 * value)}%` }} />
                    </span>
                  </span>
                ))}
                <small className="mono">{say('wanted', { label: inputs.names[label] ?? '' })}</small>
              </span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
