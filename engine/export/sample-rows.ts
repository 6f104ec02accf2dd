import type { HostTensor } from '../base/index.js';
import { concreteShape, elementCount } from '../base/index.js';
import type { Program } from '../ops/index.js';
import type { Share } from './export-progress.js';

/** Of all layers' values together, for one call. */
const mostBytesAtOnce = 2 ** 26;

/** Rows of the first axis, over the same memory. */
export function rowsOf(tensor: HostTensor, from: number, to: number): HostTensor {
  const [count = 0, ...sizes] = tensor.shape;
  const each = count === 0 ? 0 : tensor.data.length / count;
  const shape = [to - from, ...sizes];
  return tensor.dtype === 'int'
    ? { dtype: 'int', shape, data: tensor.data.subarray(from * each, to * each) }
    : { dtype: 'float', shape, data: tensor.data.subarray(from * each, to * each) };
}

/** Samples in portions small enough for all outputs of the Program to stay within 64 MB, or of one sample. */
export function portionsOf(samples: HostTensor, { outputs }: Program): HostTensor[] {
  const total = samples.shape[0] ?? 0;
  const values = [...outputs.values()].map(({ type }) => elementCount(concreteShape(type.shape, 1)));
  const bytesEach = 4 * values.reduce((sum, count) => sum + count, 0);
  const size = Math.max(1, Math.floor(mostBytesAtOnce / bytesEach));
  return Array.from({ length: Math.ceil(total / size) }, (_, i) =>
    rowsOf(samples, i * size, Math.min(total, (i + 1) * size)),
  );
}

/** How many of all portions' rows come before the portion with this number. */
export function shareOfRows(portions: readonly HostTensor[], index: number): Share {
  const counts = portions.map(({ shape }) => shape[0] ?? 0);
  const sum = (values: readonly number[]): number => values.reduce((total, count) => total + count, 0);
  return { done: sum(counts.slice(0, index)), of: sum(counts) };
}
