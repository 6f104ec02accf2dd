import type { Outcome, TensorType } from '../base/index.js';
import { concreteShape, done, elementCount, fail } from '../base/index.js';
import type { Dataset } from '../data/index.js';
import type { Program } from '../ops/index.js';
import { stepMemory } from './memory/step-memory.js';
import { mostStepsPerCall } from './steps-per-call.js';

/** What a training run will hold, in bytes, by what it is for. */
export interface MemoryEstimate {
  /** Weights, statistics and slots; twice, because a step's results stand beside what they replace. */
  readonly state: number;
  /** What onnxruntime takes while a step runs: results, gradients, activations and temporaries. */
  readonly step: number;
  /** Of `step`, what grows with the batch. */
  readonly activations: number;
  /** What the steps of one call are fed, and results that the host has not yet let go. */
  readonly host: number;
  /** What any network takes: the process, the loaded sessions. */
  readonly base: number;
  readonly data: number;
  readonly total: number;
}

const FLOAT_BYTES = 4;
const LEFT_FREE_SHARE = 0.1;
/** Measured; see docs/benchmarks.md. */
const BASE_BYTES = 66e6;
/** The host's own memory is collected now and then: up to this much of what nobody needs stands about. */
const UNCOLLECTED_BYTES = 32e6;
/** Of which this much also comes from calls that hand on next to nothing. Measured. */
const LEAST_UNCOLLECTED_BYTES = 8e6;

/** What a run will hold besides its data: the Step, gone through as it will run, beside its state. */
export function estimateStep(step: Program, batchSize: number): Omit<MemoryEstimate, 'data'> {
  const kept = bytesOf(
    Array.from(step.state.values(), ({ spec }) => spec.type),
    1,
  );
  const fed = bytesOf(
    Array.from(step.inputs.values(), ({ type }) => type),
    batchSize,
  );
  const native = stepMemory(step, batchSize);
  const host = fed * mostStepsPerCall(fed) + Math.min(LEAST_UNCOLLECTED_BYTES + 2 * kept, UNCOLLECTED_BYTES);
  const parts = { state: 2 * kept, step: native.total, host, base: BASE_BYTES };
  const total = parts.state + parts.step + parts.host + parts.base;
  return { ...parts, activations: native.activations, total };
}

function bytesOf(types: readonly TensorType[], batch: number): number {
  return types.reduce((sum, { shape }) => sum + FLOAT_BYTES * elementCount(concreteShape(shape, batch)), 0);
}

/** An estimate of a run's memory. */
export function estimateMemory(
  step: Program,
  batchSize: number,
  dataset: Pick<Dataset, 'inputs' | 'targets'>,
): MemoryEstimate {
  const { targets, inputs } = dataset;
  const numbers = targets.task === 'classes' || targets.task === 'pixels' ? targets.labels : targets.values;
  const data = inputs.byteLength + numbers.byteLength;
  const estimate = estimateStep(step, batchSize);
  return { ...estimate, data, total: estimate.total + data };
}

/** Refuses a run whose estimate does not fit into nine tenths of the memory that is available. */
export function refuseIfTooBig(estimate: MemoryEstimate, availableBytes: number, batchSize: number): Outcome<void> {
  if (estimate.total <= availableBytes * (1 - LEFT_FREE_SHARE)) return done(undefined);
  return fail('train-memory', {
    needed: megabytes(estimate.total),
    available: megabytes(availableBytes),
    activations: megabytes(estimate.activations),
    batch: batchSize,
  });
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
