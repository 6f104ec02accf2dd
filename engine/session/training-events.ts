import type { Problem } from '../base/index.js';
import type { BestEpoch, LayerSample, MetricRow, TrainingProgress } from '../train/index.js';

/** What a `train` or `resume` request tells while it runs; plain data. */
export type TrainingEvent =
  | {
      readonly type: 'started';
      /** The run folder. */
      readonly run: string;
      readonly title: string;
      readonly parameters: number;
      readonly trainable: number;
      readonly examples: { readonly train: number; readonly validation: number; readonly test: number };
      readonly executor: string;
      readonly threads: number;
      readonly seed: number;
      /** What the run is expected to need at its peak. */
      readonly estimatedBytes: number;
      /** The step it goes on from; 0 for a new run. */
      readonly step: number;
      readonly totalSteps: number;
      readonly epochs: number;
      /** What may matter: say, another version than the run began with. */
      readonly warnings: readonly Problem[];
    }
  | ({
      readonly type: 'progress';
      /** What the engine's process holds in memory now, and what this machine or container has. */
      readonly memory: { readonly used: number; readonly total: number };
    } & TrainingProgress)
  /** The losses of steps in a row, `first` counted from 1. Only where `watch` was asked for. */
  | { readonly type: 'steps'; readonly first: number; readonly losses: readonly number[] }
  /** What the step that was about to be made did to each layer; now and then, where `watch` was asked for. */
  | ({ readonly type: 'layers' } & LayerSample)
  | ({ readonly type: 'epoch'; readonly seconds: number } & Omit<Extract<MetricRow, { kind: 'epoch' }>, 'kind'>);

/** How a training request ended. A run that met a number that is not finite is a refusal, not a result. */
export interface TrainingResult {
  readonly run: string;
  readonly reason: 'finished' | 'stopped' | 'early-stopping';
  readonly step: number;
  readonly totalSteps: number;
  readonly epochsDone: number;
  /** Seconds of this request's training, validation included. */
  readonly seconds: number;
  readonly best: BestEpoch | null;
  /** True where a finished run was asked to go on. */
  readonly alreadyFinished: boolean;
}
