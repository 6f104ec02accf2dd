import type { HostTensor, Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';

/** Sums of one epoch so far; `samples` is what they are divided by. */
export interface EpochSums {
  readonly samples: number;
  readonly loss: number;
  readonly metrics: Readonly<Record<string, number>>;
}

/** The epoch with the lowest validation loss so far. */
export interface BestEpoch {
  /** Counted from 1. */
  readonly epoch: number;
  readonly step: number;
  readonly validationLoss: number;
}

/** Where a run stands besides its tensors: plain JSON, exact to the bit when written and read back. */
export interface TrainerState {
  /** Steps done. */
  readonly step: number;
  /** Epochs done, validation included. */
  readonly epochsDone: number;
  readonly best: BestEpoch | null;
  /** Epochs since the best. */
  readonly sinceBest: number;
  readonly sums: EpochSums;
  /** Rows given to the sink so far: what a metrics file is cut back to before the run goes on from here. */
  readonly rows: number;
}

/** All that a run needs to go on with the very same numbers. */
export interface Snapshot {
  readonly trainer: TrainerState;
  readonly state: ReadonlyMap<string, HostTensor>;
}

/** An epoch of which nothing is done. */
export const emptySums: EpochSums = { samples: 0, loss: 0, metrics: {} };

/** A run of which nothing is done. */
export const freshState: TrainerState = {
  step: 0,
  epochsDone: 0,
  best: null,
  sinceBest: 0,
  sums: emptySums,
  rows: 0,
};

/** The state as it stands in a checkpoint's metadata; refused where a field is missing or no finite number. */
export function readTrainerState(json: unknown): Outcome<TrainerState> {
  const state = fieldsOf(json);
  const best = state?.best === null ? {} : fieldsOf(state?.best);
  const sums = fieldsOf(state?.sums);
  const metrics = fieldsOf(sums?.metrics);
  if (!state || !best || !sums || !metrics) return fail('train-state', { came: JSON.stringify(json) ?? 'nothing' });
  const numbers = [
    ...['step', 'epochsDone', 'sinceBest', 'rows'].map((name) => state[name]),
    ...(state.best === null ? [] : ['epoch', 'step', 'validationLoss'].map((name) => best[name])),
    ...[sums.samples, sums.loss, ...Object.values(metrics)],
  ];
  if (!numbers.every(Number.isFinite)) return fail('train-state', { came: JSON.stringify(json) });
  return done(json as TrainerState);
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : undefined;
}
