/** How well a network predicts numbers, over all numbers of all examples. */
export interface NumberEvaluation {
  readonly task: 'number';
  readonly samples: number;
  readonly loss: number;
  readonly meanAbsoluteError: number;
  readonly rootMeanSquaredError: number;
  /** Mean of prediction - truth: above 0 where the network says too much. */
  readonly meanError: number;
  /** 1 - residual / total sum of squares about the examples' mean; 0 where the targets do not vary. */
  readonly r2: number;
}

/** Scores of predictions [rows, width], row-major, against the targets of these rows. */
export function scoreNumbers(
  predictions: ArrayLike<number>,
  targets: { readonly width: number; readonly values: Float32Array },
  rows: Uint32Array,
  loss: number,
): NumberEvaluation {
  const { width, values } = targets;
  const wanted = Array.from(rows, (row) => [...values.subarray(row * width, (row + 1) * width)]);
  let absolute = 0;
  let signed = 0;
  let residual = 0;
  let total = 0;
  for (let column = 0; column < width; column++) {
    const mean = wanted.reduce((sum, row) => sum + (row[column] as number), 0) / Math.max(rows.length, 1);
    wanted.forEach((row, i) => {
      const difference = (predictions[i * width + column] as number) - (row[column] as number);
      absolute += Math.abs(difference);
      signed += difference;
      residual += difference ** 2;
      total += ((row[column] as number) - mean) ** 2;
    });
  }
  const count = Math.max(rows.length * width, 1);
  return {
    task: 'number',
    samples: rows.length,
    loss,
    meanAbsoluteError: absolute / count,
    rootMeanSquaredError: Math.sqrt(residual / count),
    meanError: signed / count,
    r2: total === 0 ? 0 : 1 - residual / total,
  };
}
