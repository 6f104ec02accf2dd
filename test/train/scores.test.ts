import { describe, expect, it } from 'vitest';
import { scoreClasses, scoreLabels, scoreNumbers, wilsonInterval } from '../../engine/train/index.js';
import { rounded } from './run-pieces.js';

describe('scores', () => {
  it('of classes: precision, recall, F1, confusion and the most confident mistakes', () => {
    const probabilities = [
      [0.8, 0.1, 0.1],
      [0.2, 0.7, 0.1],
      [0.9, 0.1, 0],
      [0.1, 0.3, 0.6],
      [0.1, 0.5, 0.4],
    ].flat();
    const labels = Int32Array.from([9, 0, 9, 1, 0, 2, 2]);
    const rows = Uint32Array.from([1, 3, 4, 5, 6]);
    const { interval95, calibration, ...scores } = scoreClasses(probabilities, labels, rows, ['a', 'b', 'c'], 0.25);
    expect(scores).toEqual({
      task: 'classes',
      samples: 5,
      loss: 0.25,
      accuracy: 0.8,
      perClass: [
        { name: 'a', precision: 1, recall: 1, f1: 1, support: 2 },
        { name: 'b', precision: 0.5, recall: 1, f1: 2 / 3, support: 1 },
        { name: 'c', precision: 1, recall: 0.5, f1: 2 / 3, support: 2 },
      ],
      confusion: [
        [2, 0, 0],
        [0, 1, 0],
        [0, 1, 1],
      ],
      worst: [{ index: 6, label: 2, predicted: 1, probability: 0.5 }],
    });
    expect(interval95).toEqual(wilsonInterval(4, 5));
    // Five answers in five bins: 0.8, 0.7, 0.9 and 0.6 are right, 0.5 is wrong.
    expect(calibration.gap).toBeCloseTo((0.2 + 0.3 + 0.1 + 0.4 + 0.5) / 5, 12);
  });

  it('keep the ten worst of many mistakes, the most confident first', () => {
    const rows = Uint32Array.from({ length: 30 }, (_, i) => i);
    const probabilities = Array.from(rows, (i) => [0.5 + i / 100, 0.5 - i / 100]).flat();
    const { worst } = scoreClasses(probabilities, new Int32Array(30).fill(1), rows, ['a', 'b'], 1);
    expect(worst.map((m) => m.index)).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20]);
  });

  it('give 0 for classes that never occur', () => {
    const { perClass } = scoreClasses([1, 0], Int32Array.of(0), Uint32Array.of(0), ['a', 'b'], 0);
    expect(perClass[1]).toEqual({ name: 'b', precision: 0, recall: 0, f1: 0, support: 0 });
  });

  it("give Wilson's interval, which stays within 0 and 1", () => {
    const intervals = [wilsonInterval(8, 10), wilsonInterval(0, 10), wilsonInterval(10, 10), wilsonInterval(0, 0)];
    expect(intervals.map((interval) => rounded(interval, 4))).toEqual([
      [0.4902, 0.9433],
      [0, 0.2775],
      [0.7225, 1],
      [0, 1],
    ]);
  });

  it('of numbers: errors, and how much of the variance is explained', () => {
    const targets = { width: 1, values: Float32Array.from([1, 2, 3, 4]) };
    const all = Uint32Array.from([0, 1, 2, 3]);
    expect([
      scoreNumbers([1, 2, 3, 4], targets, all, 0).r2,
      scoreNumbers([2.5, 2.5, 2.5, 2.5], targets, all, 0).r2,
      scoreNumbers([2, 2, 3, 2], targets, all, 1.25),
    ]).toEqual([
      1,
      0,
      {
        task: 'number',
        samples: 4,
        loss: 1.25,
        meanAbsoluteError: 0.75,
        rootMeanSquaredError: Math.sqrt(1.25),
        meanError: -0.25,
        r2: 0,
      },
    ]);
  });

  it('of labels: the share of right ones', () => {
    const targets = { width: 2, values: Float32Array.from([1, 0, 1, 1]) };
    const { accuracy } = scoreLabels([0.9, 0.2, 0.4, 0.8], targets, Uint32Array.from([0, 1]), 0);
    expect(accuracy).toBe(0.75);
  });
});
