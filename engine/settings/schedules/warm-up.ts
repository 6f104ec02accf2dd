import type { TrainingSettings } from '../settings-table.js';
import type { Span } from './schedule.js';

/** How many of the first steps are warm-up. */
export function warmUpSteps({ warmUpEpochs }: TrainingSettings, { stepsPerEpoch, totalSteps }: Span): number {
  return Math.min(Math.round(warmUpEpochs * stepsPerEpoch), totalSteps);
}
