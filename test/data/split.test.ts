import { describe, expect, it } from 'vitest';
import { splitDataset } from '../../engine/data/index.js';
import { digitsFor } from './digits.js';

const digits = await digitsFor(64);
const labels = digits.targets.task === 'classes' ? digits.targets.labels : new Int32Array();
const split = (seed: number, validationFraction = 0.15) => splitDataset(digits, { seed, validationFraction });
const countsOf = (rows: Uint32Array): number[] =>
  digits.classNames.map((_, label) => rows.filter((row) => labels[row] === label).length);

describe('the split of the digits', () => {
  it('divides all examples into three disjoint parts', () => {
    const { train, validation, test } = split(7);
    const all = [...train, ...validation, ...test].sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 1797 }, (_, i) => i));
  });

  it('holds out the same fifth for every run', () => {
    const { test } = split(1);
    expect([test.length, [...test]]).toEqual([359, [...split(99, 0.4).test]]);
  });

  it('takes the same share of each class', () => {
    const { test, validation } = split(3);
    const totals = countsOf(Uint32Array.from({ length: 1797 }, (_, i) => i));
    const testCounts = totals.map((n) => Math.round(n / 5));
    expect({ test: countsOf(test), validation: countsOf(validation) }).toEqual({
      test: testCounts,
      validation: totals.map((n, label) => Math.round((n - (testCounts[label] ?? 0)) * 0.15)),
    });
  });

  it("follows the run's seed in what is validation", () => {
    const [one, same, other] = [split(1), split(1), split(2)];
    expect([[...one.validation], one.validation.join() === other.validation.join()]).toEqual([
      [...same.validation],
      false,
    ]);
  });
});
