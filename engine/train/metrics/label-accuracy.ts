import type { Metric } from './metric.js';

/** The share of an example's yes-or-no labels that are right at the threshold of one half. */
export const labelAccuracy: Metric = {
  id: 'labelAccuracy',
  tasks: ['labels'],
  inStep: true,
  applies: () => true,
  perExample: (b, _settings, logits, targets) => {
    const yes = b.op('greater', [logits, b.scalar(0)], {});
    const wanted = b.op('greater', [targets, b.scalar(0.5)], {});
    return b.op('reduceMean', [b.op('equal', [yes, wanted], {})], { axes: [1], keepDims: false });
  },
};
