import type { Builder, Value } from '../ops/index.js';

/** (x - mean) / sqrt(variance + epsilon) over these axes of each example, the variance biased, in training and in use. */
export function standardise(b: Builder, x: Value, axes: readonly number[], epsilon: number): Value {
  const over = { axes, keepDims: true };
  const centred = b.op('sub', [x, b.op('reduceMean', [x], over)], {});
  const variance = b.op('reduceMean', [b.op('mul', [centred, centred], {})], over);
  const deviation = b.op('sqrt', [b.op('add', [variance, b.scalar(epsilon)], {})], {});
  return b.op('div', [centred, deviation], {});
}
