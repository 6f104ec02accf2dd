import type { TrainingSettings } from '../settings-table.js';

/** How many steps a run has; both are whole. */
export interface Span {
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
}

/** The learning rate after warm-up, in float64; `step` counts from 0 over the whole run. */
export type Schedule = (settings: TrainingSettings, step: number, span: Span) => number;
