import { describe, expect, it } from 'vitest';
import type { Value } from '../../engine/ops/index.js';
import type { TrainingSettings } from '../../engine/train/index.js';
import { defaultSettings, metrics, metricsFor } from '../../engine/train/index.js';
import type { Ints, Numbers } from './run-pieces.js';
import { runPieces } from './run-pieces.js';

function measured(id: string, logits: Numbers, targets: Numbers | Ints, topK = 2): number[] {
  const settings: TrainingSettings = { ...defaultSettings, topK };
  const metric = metrics.find((m) => m.id === id);
  const batch = (logits as readonly Numbers[]).length;
  const [each = []] = runPieces(
    [logits, targets],
    (b, [z, y]) => (metric ? [metric.perExample(b, settings, z as Value, y as Value)] : []),
    batch,
  );
  return each;
}

describe('the metrics', () => {
  it('count an answer as right where the first largest logit is the class', () => {
    const logits = [
      [1, 3, 2],
      [5, 5, 0],
      [5, 5, 0],
      [0, 0, 0],
    ];
    expect(measured('accuracy', logits, { ints: [1, 0, 1, 2] })).toEqual([1, 1, 0, 0]);
  });

  it('count the top k by rank, and equal logits in the order of their index', () => {
    const logits = [
      [1, 3, 2, 0],
      [1, 3, 2, 0],
      [1, 3, 2, 0],
      [7, 7, 7, 7],
      [7, 7, 7, 7],
      [7, 7, 7, 7],
    ];
    expect(measured('topK', logits, { ints: [1, 2, 0, 0, 1, 2] })).toEqual([1, 1, 0, 1, 1, 0]);
  });

  it('count no answer as right in a row of NaN', () => {
    expect(measured('topK', [[NaN, NaN, NaN]], { ints: [0] })).toEqual([0]);
  });

  it('give the share of right labels and the mean absolute error', () => {
    const labels = measured(
      'labelAccuracy',
      [
        [3, -1, 2, -4],
        [0, 1, 1, 1],
      ],
      [
        [1, 0, 0, 0],
        [0, 1, 1, 1],
      ],
    );
    const errors = measured(
      'meanAbsoluteError',
      [
        [1, -2],
        [0, 4],
      ],
      [
        [0, 2],
        [0, 4],
      ],
    );
    expect([labels, errors]).toEqual([
      [0.75, 1],
      [2.5, 0],
    ]);
  });

  it('are those that say something: top-5 not for five classes or fewer, nor when turned off', () => {
    const ids = (topK: number, task: 'classes' | 'labels' | 'number', width: number): string =>
      metricsFor({ ...defaultSettings, topK }, task, width)
        .map((m) => m.id)
        .join();
    expect([
      ids(5, 'classes', 10),
      ids(5, 'classes', 5),
      ids(0, 'classes', 10),
      ids(5, 'labels', 9),
      ids(5, 'number', 1),
    ]).toEqual(['accuracy,topK', 'accuracy', 'accuracy', 'labelAccuracy', 'meanAbsoluteError']);
  });
});
