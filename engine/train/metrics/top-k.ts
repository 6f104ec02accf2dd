import { widthOf } from '../width-of.js';
import type { Metric } from './metric.js';

/**
 * 1 where fewer than k classes stand before the true one, else 0. Among equal logits the lower index stands first, so
 * that a network with constant outputs is not right; a class counts as behind only where the comparison says so, so
 * that NaN is not right either.
 */
export const topK: Metric = {
  id: 'topK',
  tasks: ['classes'],
  inStep: false,
  applies: (settings, width) => settings.topK > 0 && settings.topK < width,
  perExample: (b, settings, logits, targets) => {
    const width = widthOf(logits);
    const axes = { axes: [1], keepDims: true };
    const chosen = b.op('oneHot', [targets], { depth: width });
    const own = b.op('reduceSum', [b.op('select', [chosen, logits, b.scalar(0)], {})], axes);
    const index = b.constant(
      [1, width],
      Array.from({ length: width }, (_, i) => i),
    );
    const ownIndex = b.op('reduceSum', [b.op('mul', [chosen, index], {})], axes);
    const notBefore = b.op('sub', [b.scalar(1), b.op('greater', [ownIndex, index], {})], {});
    const tied = b.op('mul', [b.op('equal', [own, logits], {}), notBefore], {});
    const behind = b.op('add', [b.op('greater', [own, logits], {}), tied], {});
    const count = b.op('reduceSum', [behind], { axes: [1], keepDims: false });
    return b.op('greater', [count, b.scalar(width - settings.topK)], {});
  },
};
