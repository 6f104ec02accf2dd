import { elementCount } from '../base/index.js';

/** A row-major tensor seen from one axis: element (o, i, k) lies at (o * size + i) * inner + k. */
export interface AxisBlocks {
  /** The number of elements of all axes before this one. */
  readonly outer: number;
  readonly size: number;
  /** The number of elements of all axes after this one: the stride of this one. */
  readonly inner: number;
}

/** The sizes before, at and after an axis (negative: from the back) of a concrete shape. */
export function axisBlocks(shape: readonly number[], axis: number): AxisBlocks {
  const front = axis < 0 ? axis + shape.length : axis;
  return {
    outer: elementCount(shape.slice(0, front)),
    size: shape[front] ?? 1,
    inner: elementCount(shape.slice(front + 1)),
  };
}

/** Calls `visit` with the offset of the first element of every line along the axis, and the step between its elements. */
export function eachLine({ outer, size, inner }: AxisBlocks, visit: (start: number, line: number) => void): void {
  for (let o = 0; o < outer; o++) {
    for (let k = 0; k < inner; k++) visit(o * size * inner + k, o * inner + k);
  }
}
