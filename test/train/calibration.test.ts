import { describe, expect, it } from 'vitest';
import { calibrationOf } from '../../engine/train/index.js';

describe('calibration', () => {
  it('is the weighted mean of the gaps of the bins, worked by hand', () => {
    // (0.6, 0.667]: 2 answers, 1 right, mean 0.65. (0.867, 0.933]: 3 answers, 2 right, mean 0.9. (0.933, 1]: 5 answers, all right, mean 0.99.
    const confidences = [0.64, 0.66, 0.88, 0.9, 0.92, 0.98, 0.985, 0.99, 0.995, 1];
    const isRight = [true, false, true, false, true, true, true, true, true, true];
    const { gap, bins } = calibrationOf(confidences, isRight);
    expect(gap).toBeCloseTo(0.2 * Math.abs(0.5 - 0.65) + 0.3 * Math.abs(2 / 3 - 0.9) + 0.5 * Math.abs(1 - 0.99), 12);
    expect(bins.flatMap(({ count }, i) => (count > 0 ? [[i, count]] : []))).toEqual([
      [9, 2],
      [13, 3],
      [14, 5],
    ]);
    expect([bins[9]?.from, bins[9]?.to, bins[9]?.accuracy]).toEqual([9 / 15, 10 / 15, 0.5]);
  });

  it('is what exact fractions give for two hundred answers', () => {
    // Worked out beforehand in Python with Fraction, bins as (m / 15, (m + 1) / 15].
    const confidences = Array.from({ length: 200 }, (_, i) => 0.5 + (((i * 37) % 100) + 1) / 200);
    const isRight = confidences.map((_, i) => (i * i * 7 + i) % 10 < 7);
    expect(calibrationOf(confidences, isRight).gap).toBeCloseTo(259 / 2000, 10);
  });

  it('puts a confidence on the edge of a bin into the bin that it ends', () => {
    const { bins } = calibrationOf([0, 1 / 15, 2 / 15, 1], [false, false, false, true]);
    expect([bins[0]?.count, bins[1]?.count, bins[14]?.count]).toEqual([2, 1, 1]);
  });

  it('is 0 where every answer is right with certainty, 1 where every one is wrong with certainty, 0 without answers', () => {
    expect(
      [[true, true], [false, false], []].map(
        (right) =>
          calibrationOf(
            right.map(() => 1),
            right,
          ).gap,
      ),
    ).toEqual([0, 1, 0]);
  });
});
