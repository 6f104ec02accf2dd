import { pixelMask, saidClasses } from '../pixel-targets.js';
import type { Metric } from './metric.js';

/** The share of an image's pixels whose class is right. High already where one class covers most of the image. */
export const pixelAccuracy: Metric = {
  id: 'pixelAccuracy',
  tasks: ['pixels'],
  inStep: true,
  applies: () => true,
  perExample: (b, _settings, logits, targets) => {
    const right = b.op('equal', [saidClasses(b, logits), pixelMask(b, targets)], {});
    return b.op('reduceMean', [right], { axes: [1, 2, 3], keepDims: false });
  },
};
