import { describe, expect, it } from 'vitest';
import { differentiate } from '../../engine/compile/index.js';
import type { Value } from '../../engine/ops/index.js';
import type { Task } from '../../engine/train/index.js';
import { losses } from '../../engine/train/index.js';
import type { Ints, Numbers } from './run-pieces.js';
import { rounded, runPieces } from './run-pieces.js';

/** The loss of each example, and the gradient of their sum with respect to the logits. */
function lossOf(task: Task, logits: Numbers, targets: Numbers | Ints, batch: number): number[][] {
  const pieces = runPieces(
    [logits, targets, Array.from({ length: batch }, () => 1)],
    (b, [z, y, ones]) => {
      const loss = losses[task](b, z as Value, y as Value);
      return [loss, differentiate(b, [[loss, ones as Value]], [z as Value])[0] as Value];
    },
    batch,
  );
  return pieces.map((numbers) => rounded(numbers));
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

describe('the loss', () => {
  it('of classes is -log of the softmax, and its gradient softmax minus one-hot', () => {
    const p = [Math.exp(1), Math.exp(2), Math.exp(3)].map((e) => e / (Math.exp(1) + Math.exp(2) + Math.exp(3)));
    const [p0 = 0, p1 = 0, p2 = 0] = p;
    const found = lossOf(
      'classes',
      [
        [1, 2, 3],
        [0, 0, 0],
      ],
      { ints: [2, 0] },
      2,
    );
    expect(found).toEqual([rounded([-Math.log(p2), Math.log(3)]), rounded([p0, p1, p2 - 1, 1 / 3 - 1, 1 / 3, 1 / 3])]);
  });

  it('of labels is the mean binary cross-entropy, and its gradient (sigmoid - y) / n', () => {
    const found = lossOf('labels', [[2, -1]], [[1, 0]], 1);
    const loss = (-Math.log(sigmoid(2)) - Math.log(1 - sigmoid(-1))) / 2;
    expect(found).toEqual([rounded([loss]), rounded([(sigmoid(2) - 1) / 2, sigmoid(-1) / 2])]);
  });

  it('of numbers is the mean squared error, and its gradient 2 (z - y) / n', () => {
    expect(
      lossOf(
        'number',
        [
          [1, 5],
          [0, 0],
        ],
        [
          [3, 4],
          [0, 1],
        ],
        2,
      ),
    ).toEqual([
      [2.5, 0.5],
      [-2, 1, 0, -1],
    ]);
  });

  it('stays finite for logits of a thousand', () => {
    const classes = lossOf(
      'classes',
      [
        [1000, -1000],
        [1000, -1000],
      ],
      { ints: [0, 1] },
      2,
    );
    const labels = lossOf('labels', [[1000], [-1000], [1000], [-1000]], [[1], [0], [0], [1]], 4);
    expect([classes, labels]).toEqual([
      [
        [0, 2000],
        [0, 0, 1, -1],
      ],
      [
        [0, 0, 1000, 1000],
        [0, 0, 1, -1],
      ],
    ]);
  });
});
