import type { Metric } from './metric.js';

/** Mean over the numbers of |prediction - target|. */
export const meanAbsoluteError: Metric = {
  id: 'meanAbsoluteError',
  tasks: ['number'],
  inStep: true,
  applies: () => true,
  perExample: (b, _settings, logits, targets) => {
    const distance = b.op('abs', [b.op('sub', [logits, targets], {})], {});
    return b.op('reduceMean', [distance], { axes: [1], keepDims: false });
  },
};
