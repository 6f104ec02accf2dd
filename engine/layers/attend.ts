import type { Dim } from '../base/index.js';
import type { Builder, Value } from '../ops/index.js';

/** Queries [batch, time, inner], keys and values [batch, steps, inner], where inner is heads x size per head. */
export interface Attention {
  readonly query: Value;
  readonly key: Value;
  readonly value: Value;
  readonly heads: number;
  /** No step sees a later one. */
  readonly causal: boolean;
}

/** So far below every score that its softmax is exactly zero in float32, and yet finite, so that nothing becomes NaN. */
const NEVER = -1e9;

/** Scaled dot-product attention of every head, side by side again: [batch, time, inner]. */
export function attend(b: Builder, { query, key, value, heads, causal }: Attention): Value {
  const [batch, time, inner] = query.type.shape as [Dim, number, number];
  const steps = key.type.shape[1] as number;
  const size = inner / heads;
  const byHead = (x: Value): Value => {
    const split = b.op('reshape', [x], { shape: [batch, x.type.shape[1] ?? 1, heads, size] });
    return b.op('transpose', [split], { perm: [0, 2, 1, 3] });
  };
  const scaled = b.op('mul', [byHead(query), b.scalar(1 / Math.sqrt(size))], {});
  const scores = b.op('matMul', [scaled, byHead(key)], { transA: false, transB: true });
  const seen = causal ? b.op('add', [scores, b.constant([time, steps], laterSteps(time, steps))], {}) : scores;
  const shares = b.op('softmax', [seen], { axis: 3 });
  const taken = b.op('matMul', [shares, byHead(value)], { transA: false, transB: false });
  return b.op('reshape', [b.op('transpose', [taken], { perm: [0, 2, 1, 3] })], { shape: [batch, time, inner] });
}

function laterSteps(time: number, steps: number): Float64Array {
  return Float64Array.from({ length: time * steps }, (_, i) => (i % steps > Math.floor(i / steps) ? NEVER : 0));
}
