import type { Builder, Value } from '../../ops/index.js';

/**
 * A loss per example as a piece of a Program: logits [batch, n], or [batch, n, height, width] for pixels, and targets to
 * [batch]. Never NaN for finite logits.
 */
export type Loss = (b: Builder, logits: Value, targets: Value) => Value;
