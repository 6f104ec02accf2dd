import type { TrainingSettings } from '../../settings/index.js';
import type { Task } from '../task.js';
import { accuracy } from './accuracy.js';
import { imageIou } from './image-iou.js';
import { labelAccuracy } from './label-accuracy.js';
import { meanAbsoluteError } from './mean-absolute-error.js';
import type { Metric } from './metric.js';
import { pixelAccuracy } from './pixel-accuracy.js';
import { topK } from './top-k.js';

/** Every metric; the first that fits a task is the one that is shown beside the loss. */
export const metrics: readonly Metric[] = [accuracy, topK, labelAccuracy, meanAbsoluteError, pixelAccuracy, imageIou];

/** The metrics that say anything about a network of this task with this many output units. */
export function metricsFor(settings: TrainingSettings, task: Task, width: number): readonly Metric[] {
  return metrics.filter((metric) => metric.tasks.includes(task) && metric.applies(settings, width));
}

export type { Metric } from './metric.js';
