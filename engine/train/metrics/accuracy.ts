import type { Metric } from './metric.js';

/** 1 where the largest logit (the first of equals) is the class's, else 0. */
export const accuracy: Metric = {
  id: 'accuracy',
  tasks: ['classes'],
  inStep: true,
  applies: () => true,
  perExample: (b, _settings, logits, targets) => {
    const asFloat = { to: 'float' } as const;
    const chosen = b.op('cast', [b.op('argMax', [logits], { axis: 1 })], asFloat);
    return b.op('equal', [chosen, b.op('cast', [targets], asFloat)], {});
  },
};
