import type { Loss } from './loss.js';

/** Mean over the numbers of (prediction - target)^2. */
export const meanSquaredError: Loss = (b, logits, targets) => {
  const difference = b.op('sub', [logits, targets], {});
  return b.op('reduceMean', [b.op('mul', [difference, difference], {})], { axes: [1], keepDims: false });
};
