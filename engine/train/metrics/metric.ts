import type { Builder, Value } from '../../ops/index.js';
import type { TrainingSettings } from '../../settings/index.js';
import type { Task } from '../task.js';

/** A figure per example, as a piece of a Program: logits and targets as the loss has them to [batch]; no gradient is needed. */
export interface Metric {
  readonly id: string;
  readonly tasks: readonly Task[];
  /** Whether each training step measures it too, or only evaluation. */
  readonly inStep: boolean;
  /** Whether it says anything for this many output units. */
  applies(settings: TrainingSettings, width: number): boolean;
  perExample(b: Builder, settings: TrainingSettings, logits: Value, targets: Value): Value;
}
