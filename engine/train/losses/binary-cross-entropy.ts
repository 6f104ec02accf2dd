import type { Loss } from './loss.js';

/** Mean over the labels of softplus(z) - y * z, which is -y log p - (1 - y) log(1 - p) for p = sigmoid(z), stable. */
export const binaryCrossEntropy: Loss = (b, logits, targets) => {
  const each = b.op('sub', [b.op('softplus', [logits], {}), b.op('mul', [targets, logits], {})], {});
  return b.op('reduceMean', [each], { axes: [1], keepDims: false });
};
