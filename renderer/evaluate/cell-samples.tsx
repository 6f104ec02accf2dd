import { useMemo } from 'react';
import { useWords } from '../text/words.js';
import { percent } from '../ui/format.js';
import { answersOfCell } from './class-figures.js';
import { lookAtRow, useEvaluate } from './evaluate-store.js';
import type { ClassAnswers, RunInputs } from './run-inputs.js';
import { SamplePicture } from './sample-picture.js';
import { useSamples } from './use-samples.js';

const words = {
  title: { en: 'True {label}, predicted {predicted}', zh: '真实 {label}，预测 {predicted}' },
  one: { en: '1 sample', zh: '1 个样本' },
  samples: { en: '{count} samples, most confident first', zh: '{count} 个样本，最有把握的在前' },
  shown: { en: '{count} samples, the {shown} most confident', zh: '{count} 个样本，显示最有把握的 {shown} 个' },
  none: { en: 'No sample was answered so.', zh: '没有这样回答的样本。' },
  choose: { en: 'Choose a cell to see its samples.', zh: '选择一个单元格，查看其样本。' },
  image: { en: 'Sample {row}, {probability}', zh: '样本 {row}，{probability}' },
} as const;

const most = 60;

/** The samples of the open cell; one that is chosen is shown by the layers. */
export function CellSamples({ answers, inputs }: { readonly answers: ClassAnswers; readonly inputs: RunInputs }) {
  const say = useWords(words);
  const cell = useEvaluate((state) => state.cell);
  const found = useMemo(() => (cell ? answersOfCell(answers, cell.label, cell.predicted) : []), [answers, cell]);
  const shown = useMemo(() => found.slice(0, most), [found]);
  const samples = useSamples(useMemo(() => shown.map(({ row }) => row), [shown]));
  const looked = useEvaluate((state) => state.looked);
  if (!cell) return <p className="evaluate-peek evaluate-note">{say('choose')}</p>;
  const title = say('title', { label: inputs.names[cell.label] ?? '', predicted: inputs.names[cell.predicted] ?? '' });
  return (
    <section className="evaluate-peek" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <span className="evaluate-note">
          {found.length === 0
            ? say('none')
            : say(found.length > most ? 'shown' : found.length === 1 ? 'one' : 'samples', {
                count: found.length,
                shown: most,
              })}
        </span>
      </header>
      <div className={inputs.image ? 'evaluate-peek-samples' : 'evaluate-peek-samples rows'}>
        {shown.map(({ row, probability }) => {
          const sample = samples.get(row);
          const isLooked = looked?.kind === 'row' && 'row' in looked.sample && looked.sample.row === row;
          return (
            <button
              key={row}
              type="button"
              className="evaluate-sample"
              aria-label={say('image', { row, probability: percent(probability, 0) })}
              aria-pressed={isLooked}
              onClick={() => lookAtRow(row)}
            >
              <SamplePicture sample={sample} inputs={inputs} size={38} />
              <span className="mono">{percent(probability, 0)}</span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
