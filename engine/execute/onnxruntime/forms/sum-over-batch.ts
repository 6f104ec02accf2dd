import type { Dim } from '../../../base/index.js';
import type { OnnxWriter } from '../../../ops/index.js';
import { writeSumOfRows } from '../../../ops/index.js';

/** The sum over the leading axis of x [batch, ...], whose other sizes multiply to those of `shape`, in that shape. */
export function sumOverBatch(w: OnnxWriter, x: string, batch: Dim, shape: readonly number[]): string {
  const columns = shape.reduce((product, size) => product * size, 1);
  return w.reshape(writeSumOfRows(w, w.reshape(x, [batch, columns]), batch), shape);
}
