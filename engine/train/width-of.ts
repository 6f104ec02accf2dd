import { dimSize } from '../base/index.js';
import type { Value } from '../ops/index.js';

/** The number of output units of logits [batch, n], or of channels of [batch, n, height, width]. */
export function widthOf(logits: Value): number {
  return dimSize(logits.type.shape[1] ?? 1, 1);
}
