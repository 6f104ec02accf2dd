import { wilsonInterval } from './wilson.js';

/** How well a network answers yes or no, over all labels of all examples, at the threshold of one half. */
export interface LabelsEvaluation {
  readonly task: 'labels';
  readonly samples: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly interval95: readonly [low: number, high: number];
}

/** Scores of probabilities [rows, width], row-major, against the 0 or 1 of these rows. */
export function scoreLabels(
  probabilities: ArrayLike<number>,
  targets: { readonly width: number; readonly values: Float32Array },
  rows: Uint32Array,
  loss: number,
): LabelsEvaluation {
  const { width, values } = targets;
  let right = 0;
  rows.forEach((row, i) => {
    for (let label = 0; label < width; label++) {
      const yes = (probabilities[i * width + label] as number) > 0.5;
      if (yes === (values[row * width + label] as number) > 0.5) right += 1;
    }
  });
  const count = rows.length * width;
  return {
    task: 'labels',
    samples: rows.length,
    loss,
    accuracy: count === 0 ? 0 : right / count,
    interval95: wilsonInterval(right, count),
  };
}
