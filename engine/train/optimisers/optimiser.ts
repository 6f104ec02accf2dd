import type { Builder, Value } from '../../ops/index.js';
import type { TrainingSettings } from '../../settings/index.js';

/** What an optimiser works on for one weight. */
export interface WeightUpdate {
  readonly weight: Value;
  /** After clipping, without weight decay. */
  readonly gradient: Value;
  /** The weight's slots, in the order of `slots`. */
  readonly slots: readonly Value[];
  /** False for biases and normalisation parameters. */
  readonly decays: boolean;
  /** A host scalar of shape [], by its name in `scalars`. */
  scalar(name: string): Value;
}

/** A rule that turns gradients into new weights, as a piece of the Step. */
export interface Optimiser {
  readonly id: TrainingSettings['optimizer'];
  /** The paper. */
  readonly source: string;
  /** What is kept per weight besides itself: the suffixes of the state names `<weight>#<slot>`. */
  slots(settings: TrainingSettings): readonly string[];
  /** What the host computes in float64 for each step; `step` counts from 0, `rate` is the schedule's. */
  scalars(settings: TrainingSettings, step: number, rate: number): Readonly<Record<string, number>>;
  /** The new weight and then its new slots. */
  update(b: Builder, settings: TrainingSettings, at: WeightUpdate): readonly Value[];
}

/** The gradient of the loss with the L2 penalty weightDecay / 2 * |w|^2. */
export function withPenalty(b: Builder, { weightDecay }: TrainingSettings, at: WeightUpdate): Value {
  if (weightDecay === 0 || !at.decays) return at.gradient;
  return b.op('add', [at.gradient, b.op('mul', [at.weight, b.scalar(weightDecay)], {})], {});
}
