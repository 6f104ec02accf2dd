import type { Dim, Tensor, TensorType } from '../base/index.js';
import { multiplyDims, sameDim, zeros } from '../base/index.js';

/** Whether the two are [batch, C, h, w] alike in batch and channels, as a pool's input and output are. */
export function poolPair(a: TensorType | undefined, b: TensorType | undefined): boolean {
  const [x, y] = [a?.shape ?? [], b?.shape ?? []];
  return (
    x.length === 4 && y.length === 4 && sameDim(x[0] as Dim, y[0] as Dim) && x[1] === y[1] && typeof x[1] === 'number'
  );
}

/** The same elements as one axis. */
export function flatShape(type: TensorType): Dim[] {
  return [multiplyDims(type.shape) ?? 0];
}

/** Adds every d to the element of a zero tensor that its position names. */
export function scatterLoops(
  d: Tensor | undefined,
  positions: Tensor | undefined,
  shape: readonly number[] | undefined,
): Tensor {
  const x = zeros('float', shape ?? []);
  positions?.data.forEach((position, i) => {
    x.data[position] = (x.data[position] ?? NaN) + (d?.data[i] ?? NaN);
  });
  return x;
}
