import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import type { Dataset } from '../data/index.js';
import type { TrainingSettings } from '../settings/index.js';
import type { StepPlan } from './step-plan.js';

/** Refuses data that a network cannot be trained on: another task, other numbers of units or pixels. */
export function fitsData(
  plan: Pick<StepPlan, 'task' | 'width' | 'space'>,
  dataset: Pick<Dataset, 'targets' | 'classNames' | 'sizes'>,
  { shift }: Pick<TrainingSettings, 'shift'>,
): Outcome<void> {
  const { targets, classNames } = dataset;
  if (targets.task !== plan.task) return fail('train-task', { came: targets.task, wanted: plan.task });
  const classes = targets.task === 'classes' || targets.task === 'pixels';
  const units = classes ? classNames.length : targets.width;
  const isMask = targets.task === 'pixels' && plan.width === 1 && units === 2;
  if (units !== plan.width && !isMask) return fail('train-units', { came: plan.width, wanted: units });
  if (targets.task !== 'pixels') return done(undefined);
  const [came, wanted, image] = [plan.space, targets.sizes, dataset.sizes.slice(1)].map((s) => s.join(' × '));
  if (came !== wanted) return fail('output-pixels', { came: came ?? '', wanted: wanted ?? '' });
  if (shift > 0 && image !== wanted) return fail('train-shift-pixels', { came: image ?? '', wanted: wanted ?? '' });
  return done(undefined);
}
