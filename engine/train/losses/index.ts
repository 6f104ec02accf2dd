import type { Task } from '../task.js';
import { binaryCrossEntropy } from './binary-cross-entropy.js';
import { crossEntropy } from './cross-entropy.js';
import type { Loss } from './loss.js';
import { meanSquaredError } from './mean-squared-error.js';
import { pixelCrossEntropy } from './pixel-cross-entropy.js';

/** The loss of each task of an output card. */
export const losses: Readonly<Record<Task, Loss>> = {
  classes: crossEntropy,
  labels: binaryCrossEntropy,
  number: meanSquaredError,
  pixels: pixelCrossEntropy,
};

export type { Loss } from './loss.js';
