import type { DType, Tensor } from '../base/index.js';
import { elementCount } from '../base/index.js';

/** For each element of `shape` in row-major order, `start` plus its index along every axis times that axis' stride. */
export function stridedOffsets(shape: readonly number[], strides: readonly number[], start = 0): Int32Array {
  const offsets = new Int32Array(elementCount(shape));
  const index = new Array<number>(shape.length).fill(0);
  let offset = start;
  for (let i = 0; i < offsets.length; i++) {
    offsets[i] = offset;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const stride = strides[axis] as number;
      index[axis] = (index[axis] as number) + 1;
      offset += stride;
      if ((index[axis] as number) < (shape[axis] as number)) break;
      offset -= stride * (shape[axis] as number);
      index[axis] = 0;
    }
  }
  return offsets;
}

/** The tensor of this shape whose elements lie in `x` at `start` plus index times stride. */
export function stridedCopy(
  x: Tensor | undefined,
  shape: readonly number[] | undefined,
  strides: readonly number[],
  start = 0,
): Tensor {
  const dtype: DType = x?.dtype ?? 'float';
  const offsets = stridedOffsets(shape ?? [], strides, start);
  return { dtype, shape: shape ?? [], data: Float64Array.from(offsets, (offset) => x?.data[offset] ?? NaN) };
}
