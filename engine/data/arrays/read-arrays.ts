import { createHash } from 'node:crypto';
import type { HostTensor, Outcome } from '../../base/index.js';
import { done, elementCount, fail } from '../../base/index.js';
import type { RawData, Task } from '../raw-data.js';
import { arrayTargets } from './array-targets.js';

/** Two arrays as they were read, and where from. */
export interface ArrayPair {
  readonly source: string;
  /** Where y stands. */
  readonly target: string;
  /** [rows, ...], one example each. */
  readonly x: HostTensor;
  /** [rows], [rows, width] or, for pixels, [rows, height, width]. */
  readonly y: HostTensor;
  /** All bytes that were parsed. */
  readonly bytes: readonly Uint8Array[];
}

const BRIGHTEST = 255;

/** Inputs and targets as examples. Refused where they do not have the same rows, or hold what nothing can be learnt from. */
export function readArrays({ source, target, x, y, bytes }: ArrayPair, task: Task): Outcome<RawData> {
  const [rows = 0, ...sizes] = x.shape;
  if (x.shape.length === 0 || rows === 0 || elementCount(sizes) === 0) {
    return fail('array-empty', { came: x.shape.join(' × ') || 'scalar' });
  }
  if (y.shape[0] !== rows) return fail('array-rows', { x: rows, y: y.shape[0] ?? 0 });
  const values = x.data instanceof Float32Array ? x.data : Float32Array.from(x.data);
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    const row = Math.floor(wrong / elementCount(sizes));
    return fail('array-not-finite', { array: 'x', row, came: x.data[wrong] as number });
  }
  const targets = arrayTargets(y, task);
  if (!targets.ok) return targets;
  const hash = createHash('sha256');
  for (const part of bytes) hash.update(part);
  return done({
    source,
    count: rows,
    sizes: sizes.length === 0 ? [1] : sizes,
    values,
    ...targets.value,
    sha256: hash.digest('hex'),
    target,
    ...(isLevels(x) ? { levels: true } : {}),
  });
}

/** Whole numbers 0..255 with two axes and more in an example are grey or colour levels. */
function isLevels(x: HostTensor): boolean {
  return x.dtype === 'int' && x.shape.length > 2 && x.data.every((value) => value >= 0 && value <= BRIGHTEST);
}
