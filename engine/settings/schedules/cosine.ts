import type { Schedule } from './schedule.js';
import { warmUpSteps } from './warm-up.js';

/** Half a cosine from the learning rate, at the end of warm-up, towards `minimumRate` (Loshchilov & Hutter 2017, eq. 5). */
export const cosine: Schedule = (settings, at, span) => {
  const first = warmUpSteps(settings, span);
  const share = Math.min((at - first) / Math.max(span.totalSteps - first, 1), 1);
  const lowest = Math.min(settings.minimumRate, settings.learningRate);
  return lowest + (settings.learningRate - lowest) * 0.5 * (1 + Math.cos(Math.PI * share));
};
