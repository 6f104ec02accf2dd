import type { TrainingSettings } from '../settings-table.js';
import { constant } from './constant.js';
import { cosine } from './cosine.js';
import type { Schedule, Span } from './schedule.js';
import { step } from './step.js';
import { warmUpSteps } from './warm-up.js';

/** Every schedule by its name in the settings. */
export const schedules: Readonly<Record<TrainingSettings['schedule'], Schedule>> = { constant, cosine, step };

/** The learning rate of a step: a straight line to the full rate (Goyal et al. 2017) during warm-up, then the schedule. */
export function rateAt(settings: TrainingSettings, at: number, span: Span): number {
  const first = warmUpSteps(settings, span);
  return at < first ? (settings.learningRate * (at + 1)) / first : schedules[settings.schedule](settings, at, span);
}

export type { Schedule, Span } from './schedule.js';
