/** Answers whose confidence lies in (from, to]: how sure they were on average, and how many of them were right. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability of the answers; 0 in an empty bin. */
  readonly confidence: number;
  /** Share of right answers; 0 in an empty bin. */
  readonly accuracy: number;
}

/** How far a classifier's confidence is from how often it is right. */
export interface Calibration {
  /** Expected calibration error, from 0 to 1. */
  readonly gap: number;
  readonly bins: readonly CalibrationBin[];
}

/** As many bins as Guo et al. use. */
const BINS = 15;

/**
 * Guo, Pleiss, Sun, Weinberger, "On Calibration of Modern Neural Networks" (2017), equation 3, with bins of equal width:
 * the gap is the sum over the bins of (answers in the bin / all answers) · |accuracy - confidence|.
 */
export function calibrationOf(confidences: readonly number[], isRight: readonly boolean[]): Calibration {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const sum = sums[binOf(confidence)] as (typeof sums)[number];
    sum.count += 1;
    sum.confidence += confidence;
    if (isRight[i] === true) sum.right += 1;
  });
  const bins = sums.map(({ count, confidence, right }, i) => ({
    from: i / BINS,
    to: (i + 1) / BINS,
    count,
    confidence: count === 0 ? 0 : confidence / count,
    accuracy: count === 0 ? 0 : right / count,
  }));
  const all = Math.max(confidences.length, 1);
  const gap = bins.reduce((sum, bin) => sum + (bin.count / all) * Math.abs(bin.accuracy - bin.confidence), 0);
  return { gap, bins };
}

/** The bin whose (from, to] holds the confidence; 0 goes into the first, and what rounding puts above 1 into the last. */
function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.ceil(confidence * BINS) - 1));
}
