import type { Problem } from '../base/index.js';
import type { LayerSample } from './layer-statistics.js';
import type { Snapshot } from './trainer-state.js';

/** Means over a batch or a part of the data: the loss, and metrics by id. */
export interface Figures {
  readonly loss: number;
  readonly metrics: Readonly<Record<string, number>>;
}

/** One line of the metrics file: a pure function of the run, without any clock, so that a resumed run writes the same. */
export type MetricRow =
  | ({
      readonly kind: 'step';
      /** Steps done, this one included. */
      readonly step: number;
      /** Counted from 1. */
      readonly epoch: number;
      readonly samples: number;
      readonly rate: number;
      /** Of all gradients together, before clipping. */
      readonly gradientNorm: number;
    } & Figures)
  | {
      readonly kind: 'epoch';
      readonly step: number;
      readonly epoch: number;
      /** Means over the epoch's batches as they were trained on. */
      readonly train: Figures;
      readonly validation: Figures;
      /** Whether its validation loss is the lowest so far. */
      readonly best: boolean;
    };

/** What is shown while a run goes on; at most ten a second. */
export interface TrainingProgress {
  readonly phase: 'training' | 'validating' | 'paused';
  readonly step: number;
  readonly totalSteps: number;
  /** Counted from 1. */
  readonly epoch: number;
  readonly epochs: number;
  /** Means over the epoch so far; undefined before its first step. */
  readonly train: Figures | undefined;
  /** Of the last finished epoch. */
  readonly validation: Figures | undefined;
  readonly rate: number;
  /** Seconds of training so far, without pauses. */
  readonly seconds: number;
  readonly examplesPerSecond: number | undefined;
  /** The share of the last seconds in which batches were made and nothing was computed. */
  readonly dataWait: number | undefined;
  readonly secondsLeft: number | undefined;
}

/** Why a snapshot is saved. */
export type CheckpointReason = 'start' | 'interval' | 'epoch' | 'end' | 'stop';

/** Where a run's results go. A rejection (a full disk) ends the run. */
export interface TrainingSink {
  row(row: MetricRow): void | Promise<void>;
  /** `best`: these are the weights with the lowest validation loss so far. */
  checkpoint(snapshot: Snapshot, reason: CheckpointReason, more: { readonly best: boolean }): void | Promise<void>;
  progress(progress: TrainingProgress): void;
  /** What a step is about to do to each layer; only where the plan has the Program `layers`. */
  layers?(sample: LayerSample): void;
}

/** Why a run ended. `not-finite`: `problem` names the layer, and the last checkpoint holds the last good weights. */
export type TrainingEnd =
  | { readonly reason: 'finished' | 'stopped' | 'early-stopping'; readonly step: number; readonly epochsDone: number }
  | {
      readonly reason: 'not-finite';
      readonly step: number;
      readonly epochsDone: number;
      /** A drawn node. */
      readonly layer: string;
      readonly problem: Problem;
    };
