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

/** Scaled dot-product attention of every head, side by side again: [batch, time, inner]. */
export function attend(b: Builder, { query, key, value, heads, causal }: Attention): Value {
  return b.op('attention', [query, key, value], { heads, causal });
}
