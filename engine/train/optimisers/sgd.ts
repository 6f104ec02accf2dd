import type { Optimiser } from './optimiser.js';
import { withPenalty } from './optimiser.js';

/** w - rate * v with v = momentum * v + g; Nesterov's form steps along g + momentum * v instead. */
export const sgd: Optimiser = {
  id: 'sgd',
  source: 'Robbins & Monro 1951; Polyak 1964; Nesterov 1983 in the form of Sutskever et al. 2013',
  slots: ({ momentum }) => (momentum === 0 ? [] : ['momentum']),
  scalars: (_settings, _step, rate) => ({ rate }),
  update: (b, settings, at) => {
    const { momentum, nesterov } = settings;
    const gradient = withPenalty(b, settings, at);
    const rate = at.scalar('rate');
    if (momentum === 0) return b.ops('sgdUpdate', [at.weight, gradient, rate], {});
    return b.ops('momentumUpdate', [at.weight, gradient, ...at.slots, rate], { momentum, nesterov });
  },
};
