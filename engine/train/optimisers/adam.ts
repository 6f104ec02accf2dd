import { adamScalars } from './adam-scalars.js';
import type { Optimiser } from './optimiser.js';
import { withPenalty } from './optimiser.js';

/** Steps of about `rate`, whatever the gradient's scale; weight decay is an L2 penalty in the gradient. */
export const adam: Optimiser = {
  id: 'adam',
  source: 'Kingma & Ba 2015, algorithm 1',
  slots: () => ['m', 'v'],
  scalars: adamScalars,
  update: (b, settings, at) => {
    const { beta1, beta2 } = settings;
    const inputs = [at.weight, withPenalty(b, settings, at), ...at.slots, at.scalar('rate'), at.scalar('epsilon')];
    return b.ops('adamUpdate', inputs, { beta1, beta2 });
  },
};
