import { widthOf } from '../width-of.js';
import type { Loss } from './loss.js';

/** -log softmax(logits)[target] with int targets [batch]; by log-softmax, so that large logits do not overflow. */
export const crossEntropy: Loss = (b, logits, targets) => {
  const chosen = b.op('oneHot', [targets], { depth: widthOf(logits) });
  const logs = b.op('logSoftmax', [logits], { axis: 1 });
  return b.op('neg', [b.op('reduceSum', [b.op('mul', [chosen, logs], {})], { axes: [1], keepDims: false })], {});
};
