import { useWords } from '../text/words.js';
import { count, percent } from '../ui/format.js';
import { ReliabilityFigure } from './reliability-figure.js';
import type { ClassesEvaluation } from './run-inputs.js';

const words = {
  how: {
    en: 'How far confidence is from being right: in each of 15 bins of confidence, (answers ÷ {all}) × |right − confidence|, added up (Guo et al. 2017, equation 3).',
    zh: '置信度与实际正确率相差多少：把置信度分为 15 个区间，各区间的（回答数 ÷ {all}）× |正确率 − 置信度| 之和（Guo 等 2017，式 3）。',
  },
  term: { en: '{n} ÷ {all} × |{accuracy} − {confidence}|', zh: '{n} ÷ {all} × |{accuracy} − {confidence}|' },
} as const;

const mostTerms = 3;

/** How the calibration gap comes about: the bins that give most of it, and all of them as a figure. */
export function CalibrationGap({ calibration, samples }: Pick<ClassesEvaluation, 'calibration' | 'samples'>) {
  const say = useWords(words);
  const all = count(samples);
  const used = calibration.bins.filter((bin) => bin.count > 0);
  const part = (bin: (typeof used)[number]): number => bin.count * Math.abs(bin.accuracy - bin.confidence);
  const terms = [...used]
    .sort((a, b) => part(b) - part(a))
    .slice(0, mostTerms)
    .map(({ count: n, accuracy, confidence }) =>
      say('term', { n: count(n), all, accuracy: percent(accuracy, 1), confidence: percent(confidence, 1) }),
    );
  return (
    <>
      {say('how', { all })}
      <span className="calibration-terms mono">
        {terms.join(' + ')}
        {used.length > mostTerms && ' + …'} = {percent(calibration.gap)}
      </span>
      <ReliabilityFigure calibration={calibration} />
    </>
  );
}
