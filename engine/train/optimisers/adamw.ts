import { adamScalars } from './adam-scalars.js';
import type { Optimiser } from './optimiser.js';

/** Adam whose weight decay is a step of its own, w - rate * weightDecay * w, that Adam does not rescale. */
export const adamw: Optimiser = {
  id: 'adamw',
  source: 'Loshchilov & Hutter 2019, algorithm 2',
  slots: () => ['m', 'v'],
  scalars: (settings, step, rate) => ({
    ...adamScalars(settings, step, rate),
    ...(settings.weightDecay > 0 && { decay: rate * settings.weightDecay }),
  }),
  update: (b, { beta1, beta2, weightDecay }, at) => {
    const decayed =
      weightDecay > 0 && at.decays
        ? b.op('sub', [at.weight, b.op('mul', [at.weight, at.scalar('decay')], {})], {})
        : at.weight;
    const inputs = [decayed, at.gradient, ...at.slots, at.scalar('rate'), at.scalar('epsilon')];
    return b.ops('adamUpdate', inputs, { beta1, beta2 });
  },
};
