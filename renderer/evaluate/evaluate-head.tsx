import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useWords } from '../text/words.js';
import { Explained } from '../ui/explained.js';
import { count, percent, significant } from '../ui/format.js';
import { CalibrationGap } from './calibration-gap.js';
import { macroF1 } from './class-figures.js';
import { EvaluateChoices } from './evaluate-choices.js';
import { useEvaluate } from './evaluate-store.js';
import { IntervalAxis } from './interval-axis.js';
import { labelRows, macroLabelF1 } from './label-figures.js';
import type { Evaluation } from './run-inputs.js';
import { ReportButton } from './report/report-button.js';
import { useRunNames } from './run-names.js';
import { words } from './words.js';

const own = {
  accuracyHow: {
    en: '{right} right of {all}: {right} ÷ {all} = {share}',
    zh: '{all} 个中答对 {right} 个：{right} ÷ {all} = {share}',
  },
  intervalHow: {
    en: 'Wilson interval: with {all} samples the share of right answers on ever more data lies between these two in 95 of 100 such measurements.',
    zh: 'Wilson 区间：以 {all} 个样本测量，100 次中有 95 次，更多数据上的答对比例落在这两个数之间。',
  },
  mistakesHow: { en: '{all} samples − {right} right = {wrong}', zh: '{all} 个样本 − {right} 个答对 = {wrong}' },
  macroHow: {
    en: 'The mean of F1 over the {classes} classes, each class alike: ({parts}) ÷ {classes}',
    zh: '{classes} 个类别的 F1 平均值，各类别同等对待：({parts}) ÷ {classes}',
  },
  iouHow: {
    en: 'For each class, pixels rightly said ÷ pixels that have the class or are said to; then the mean of {parts}',
    zh: '每个类别：答对的像素 ÷ 属于或被判为该类别的像素；再对 {parts} 取平均',
  },
  pixelHow: {
    en: 'The share of pixels whose class is said rightly. Saying the most frequent class everywhere would reach {base}.',
    zh: '类别判断正确的像素比例。处处都说最常见的类别可达到 {base}。',
  },
  r2How: {
    en: '1 − (sum of squared errors) ÷ (sum of squared distances from the mean). Errors: {samples} × {rmse}². 1 is perfect, 0 is no better than always saying the mean.',
    zh: '1 −（误差平方和）÷（与平均值之差的平方和）。误差：{samples} × {rmse}²。1 为完美，0 表示不比总说平均值更好。',
  },
  maeHow: {
    en: 'The mean distance between prediction and truth over {samples} samples',
    zh: '{samples} 个样本上预测与真实值之差的绝对值的平均',
  },
  rmseHow: {
    en: '√ of the mean squared error over {samples} samples; large errors weigh more',
    zh: '{samples} 个样本上均方误差的平方根；大误差权重更大',
  },
  meanErrorHow: {
    en: 'The mean of prediction − truth over {samples} samples: above 0 the network says too much, below 0 too little.',
    zh: '{samples} 个样本上（预测 − 真实）的平均：大于 0 表示总体偏高，小于 0 表示偏低。',
  },
  macroLabelHow: {
    en: 'The mean of F1 over the {labels} labels, each label alike: ({parts}) ÷ {labels}',
    zh: '{labels} 个标签的 F1 平均值，各标签同等对待：({parts}) ÷ {labels}',
  },
  axis: {
    en: '{share} with an interval from {low} to {high}{before}',
    zh: '{share}，区间 {low} 至 {high}{before}',
  },
  before: { en: '; the run before had {share}', zh: '；上一次训练为 {share}' },
  earlier: { en: 'before: {run}', zh: '之前：{run}' },
} as const;

/** Terms of a sum that a derivation writes out. */
const mostParts = 10;

/** The score that counts, how sure it is, and what stands beside it. */
export function EvaluateHead({ evaluation }: { readonly evaluation: Evaluation | undefined }) {
  const say = useWords(words);
  return (
    <header className="evaluate-head">
      <div className="evaluate-headline">
        <EvaluateChoices score={say(evaluation ? scoreName[evaluation.task] : 'accuracy')} />
        {evaluation && <Headline evaluation={evaluation} />}
      </div>
      {evaluation && <Comparison evaluation={evaluation} />}
      <span className="evaluate-space" />
      {evaluation && (
        <div className="evaluate-figures">
          <Figures evaluation={evaluation} />
          <ReportButton />
        </div>
      )}
    </header>
  );
}

const scoreName = { classes: 'accuracy', labels: 'labelAccuracy', pixels: 'pixelAccuracy', number: 'r2' } as const;

function Headline({ evaluation }: { readonly evaluation: Evaluation }) {
  const say = useWords(words);
  const how = useWords(own);
  if (evaluation.task === 'number') {
    const { r2, samples, rootMeanSquaredError } = evaluation;
    const values = { samples: count(samples), rmse: significant(rootMeanSquaredError) };
    return (
      <p className="evaluate-score">
        <Explained how={() => how('r2How', values)}>{r2.toFixed(3)}</Explained>
      </p>
    );
  }
  if (evaluation.task === 'pixels') {
    const { pixelAccuracy, mostFrequentShare } = evaluation;
    return (
      <p className="evaluate-score">
        <Explained how={() => how('pixelHow', { base: percent(mostFrequentShare) })}>
          {percent(pixelAccuracy)}
        </Explained>
      </p>
    );
  }
  const { accuracy, interval95, samples } = evaluation;
  const all = evaluation.task === 'classes' ? samples : Math.round(samples);
  const right = Math.round(accuracy * samples);
  return (
    <p className="evaluate-score">
      <Explained
        how={
          evaluation.task === 'classes'
            ? () => how('accuracyHow', { right: count(right), all: count(all), share: percent(accuracy, 4) })
            : undefined
        }
      >
        {percent(accuracy)}
      </Explained>
      <small>
        <Explained how={() => how('intervalHow', { all: count(all) })}>
          {say('to', { low: (100 * interval95[0]).toFixed(2), high: percent(interval95[1]) })}
        </Explained>{' '}
        {say('confidence')}
      </small>
    </p>
  );
}

function Comparison({ evaluation }: { readonly evaluation: Evaluation }) {
  const how = useWords(own);
  const nameOf = useRunNames();
  const previous = useEvaluate((state) => state.previous);
  if (!('interval95' in evaluation)) return null;
  const before = previous && 'interval95' in previous.evaluation ? previous.evaluation.accuracy : undefined;
  const { accuracy, interval95 } = evaluation;
  const label = how('axis', {
    share: percent(accuracy),
    low: percent(interval95[0]),
    high: percent(interval95[1]),
    before: before === undefined ? '' : how('before', { share: percent(before) }),
  });
  const name = previous ? how('earlier', { run: nameOf(previous.run).name }) : '';
  return (
    <IntervalAxis
      share={accuracy}
      interval={interval95}
      other={before === undefined ? undefined : { share: before, name }}
      label={label}
    />
  );
}

function Figures({ evaluation }: { readonly evaluation: Evaluation }) {
  const say = useWords(words);
  const how = useWords(own);
  const samples = count(evaluation.samples);
  switch (evaluation.task) {
    case 'classes': {
      const right = Math.round(evaluation.accuracy * evaluation.samples);
      const wrong = evaluation.samples - right;
      const classes = evaluation.perClass.length;
      const parts = partsText(evaluation.perClass.map(({ f1 }) => f1));
      return (
        <>
          <Figure
            name={say('mistakes')}
            how={() => how('mistakesHow', { all: samples, right: count(right), wrong: count(wrong) })}
          >
            {count(wrong)}
          </Figure>
          <Figure name={say('macroF1')} how={() => how('macroHow', { classes, parts })}>
            {(100 * macroF1(evaluation)).toFixed(2)}
          </Figure>
          <Figure name={say('gap')} how={() => <CalibrationGap {...evaluation} />}>
            {percent(evaluation.calibration.gap)}
          </Figure>
        </>
      );
    }
    case 'pixels': {
      const parts = evaluation.perClass.flatMap(({ iou }) => (iou === null ? [] : [iou.toFixed(3)])).join(', ');
      return (
        <>
          <Figure name={say('meanIou')} how={() => how('iouHow', { parts })}>
            {evaluation.meanIou.toFixed(3)}
          </Figure>
          <Figure name={say('meanDice')}>{evaluation.meanDice.toFixed(3)}</Figure>
          <Figure name={say('samples')}>{samples}</Figure>
        </>
      );
    }
    case 'number':
      return (
        <>
          <Figure name={say('mae')} how={() => how('maeHow', { samples })}>
            {significant(evaluation.meanAbsoluteError)}
          </Figure>
          <Figure name={say('rmse')} how={() => how('rmseHow', { samples })}>
            {significant(evaluation.rootMeanSquaredError)}
          </Figure>
          <Figure name={say('meanError')} how={() => how('meanErrorHow', { samples })}>
            {significant(evaluation.meanError, 3)}
          </Figure>
          <Figure name={say('samples')}>{samples}</Figure>
        </>
      );
    case 'labels':
      return (
        <>
          <LabelF1 />
          <Figure name={say('loss')}>{significant(evaluation.loss, 3)}</Figure>
          <Figure name={say('samples')}>{samples}</Figure>
        </>
      );
  }
}

/** Of the answers that the table below shows. */
function LabelF1() {
  const say = useWords(words);
  const how = useWords(own);
  const answers = useEvaluate((state) => state.results?.answers);
  const rows = useMemo(() => (answers?.task === 'labels' ? labelRows(answers) : []), [answers]);
  if (answers?.task !== 'labels') return null;
  const parts = partsText(rows.map(({ f1 }) => f1));
  return (
    <Figure name={say('macroF1')} how={() => how('macroLabelHow', { labels: rows.length, parts })}>
      {(100 * macroLabelF1(answers)).toFixed(2)}
    </Figure>
  );
}

/** `0.987 + 0.912 + …` */
function partsText(shares: readonly number[]): string {
  const shown = shares.slice(0, mostParts).map((share) => share.toFixed(3));
  return `${shown.join(' + ')}${shares.length > mostParts ? ' + …' : ''}`;
}

function Figure({
  name,
  how,
  children,
}: {
  readonly name: string;
  readonly how?: (() => ReactNode) | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className="evaluate-figure">
      <b>
        <Explained how={how}>{children}</Explained>
      </b>
      <span>{name}</span>
    </div>
  );
}
