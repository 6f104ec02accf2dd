import { useMemo } from 'react';
import { useWords } from '../text/words.js';
import { Explained } from '../ui/explained.js';
import { count, percent } from '../ui/format.js';
import { classCounts } from './class-figures.js';
import { ConfusionMatrix } from './matrix/confusion-matrix.js';
import { lookAtRow, useEvaluate } from './evaluate-store.js';
import type { Evaluation, RunInputs } from './run-inputs.js';
import { MaskImage, MaskLegend } from './said-mask.js';
import { SamplePicture } from './sample-picture.js';
import { useSamples } from './use-samples.js';

const words = {
  worst: { en: 'Worst images', zh: '最差的图像' },
  note: { en: 'image, truth, what was said; wrong pixels in red', zh: '图像、真实、预测；错误的像素为红色' },
  image: { en: 'Image {row}: {share} of its pixels right', zh: '图像 {row}：{share} 的像素正确' },
  classes: { en: 'Classes', zh: '类别' },
  class: { en: 'class', zh: '类别' },
  pixels: { en: 'pixels', zh: '像素' },
  iouHow: { en: '{both} in both ÷ {either} in either = {value}', zh: '两者皆有 {both} ÷ 任一有 {either} = {value}' },
  diceHow: {
    en: '2 × {both} ÷ ({said} said + {real} real) = {value}',
    zh: '2 × {both} ÷（预测 {said} + 真实 {real}）= {value}',
  },
} as const;

type PixelsEvaluation = Extract<Evaluation, { task: 'pixels' }>;

/** How a network does that says what each pixel is. */
export function PixelScores({
  evaluation,
  inputs,
}: {
  readonly evaluation: PixelsEvaluation;
  readonly inputs: RunInputs;
}) {
  const say = useWords(words);
  const names = evaluation.perClass.map(({ name }) => name);
  return (
    <>
      <WorstImages evaluation={evaluation} inputs={inputs} />
      <div className="evaluate-column">
        <section className="card evaluate-card evaluate-classes" aria-label={say('classes')}>
          <header className="evaluate-card-head">
            <h2>{say('classes')}</h2>
          </header>
          <div className="evaluate-classes-scroll scrolling" tabIndex={0} role="group" aria-label={say('classes')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('class')}</th>
                  <th scope="col" className="number">
                    IoU
                  </th>
                  <th scope="col" className="number">
                    Dice
                  </th>
                  <th scope="col" className="number">
                    {say('pixels')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {evaluation.perClass.map(({ name, iou, dice, support }, i) => {
                  const { truePositives, falsePositives, falseNegatives } = classCounts(evaluation.confusion, i);
                  const said = count(truePositives + falsePositives);
                  const real = count(truePositives + falseNegatives);
                  const either = count(truePositives + falsePositives + falseNegatives);
                  const shared = count(truePositives);
                  return (
                    <tr key={name}>
                      <th scope="row" className="mono">
                        {name}
                      </th>
                      <td className="number strong">
                        <Explained
                          how={
                            iou === null
                              ? undefined
                              : () => say('iouHow', { both: shared, either, value: iou.toFixed(4) })
                          }
                        >
                          {iou?.toFixed(3) ?? '–'}
                        </Explained>
                      </td>
                      <td className="number">
                        <Explained
                          how={
                            dice === null
                              ? undefined
                              : () => say('diceHow', { both: shared, said, real, value: dice.toFixed(4) })
                          }
                        >
                          {dice?.toFixed(3) ?? '–'}
                        </Explained>
                      </td>
                      <td className="number">{count(support)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </section>
        <div className="card evaluate-card">
          <ConfusionMatrix confusion={evaluation.confusion} names={names} ofPixels />
        </div>
      </div>
    </>
  );
}

function WorstImages({ evaluation, inputs }: { readonly evaluation: PixelsEvaluation; readonly inputs: RunInputs }) {
  const say = useWords(words);
  const rows = useMemo(() => evaluation.worst.map(({ index }) => index), [evaluation]);
  const samples = useSamples(rows);
  const looked = useEvaluate((state) => state.looked);
  const { image, names } = inputs;
  const size = 76;
  const masks = rows.flatMap((row) => {
    const sample = samples.get(row);
    return sample ? [sample.wanted, sample.came] : [];
  });
  return (
    <section className="card evaluate-card evaluate-images" aria-label={say('worst')}>
      <header className="evaluate-card-head">
        <h2>{say('worst')}</h2>
        <span className="evaluate-note">{say('note')}</span>
      </header>
      <div className="evaluate-masks">
        {evaluation.worst.map(({ index, pixelAccuracy }) => {
          const sample = samples.get(index);
          const isLooked = looked?.kind === 'row' && 'row' in looked.sample && looked.sample.row === index;
          const name = say('image', { row: index, share: percent(pixelAccuracy, 1) });
          return (
            <button
              key={index}
              type="button"
              className="evaluate-mask"
              aria-label={name}
              title={name}
              aria-pressed={isLooked}
              onClick={() => lookAtRow(index)}
            >
              <SamplePicture sample={sample} inputs={inputs} size={size} />
              {sample && image && (
                <>
                  <MaskImage mask={sample.wanted} height={image.height} width={image.width} size={size} />
                  <MaskImage
                    mask={sample.came}
                    wrong={sample.wanted}
                    height={image.height}
                    width={image.width}
                    size={size}
                  />
                </>
              )}
              <span className="mono">{percent(pixelAccuracy, 1)}</span>
            </button>
          );
        })}
      </div>
      <MaskLegend masks={masks} names={names} />
    </section>
  );
}
