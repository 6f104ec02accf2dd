import type { Outcome } from '../base/index.js';
import { concreteShape, done, elementCount, fail } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import type { Dataset } from '../data/index.js';
import type { Program } from '../ops/index.js';

/** What a training run will hold, in bytes, by what it is for. */
export interface MemoryEstimate {
  /** Weights, statistics and slots; twice, because a step's results stand beside what they replace. */
  readonly state: number;
  readonly gradients: number;
  /** Everything that the backward pass reads, for one batch. */
  readonly activations: number;
  readonly data: number;
  readonly total: number;
}

const FLOAT_BYTES = 4;
const LEFT_FREE_SHARE = 0.1;

/** An estimate of a run's memory from the Step, the check's activation sizes and the data set. */
export function estimateMemory(
  step: Program,
  checked: Pick<CheckedGraph, 'totals'>,
  batchSize: number,
  dataset: Pick<Dataset, 'inputs' | 'count'>,
): MemoryEstimate {
  let kept = 0;
  let gradients = 0;
  for (const { spec } of step.state.values()) {
    const bytes = FLOAT_BYTES * elementCount(concreteShape(spec.type.shape, 1));
    kept += bytes;
    if (spec.kind === 'weight' && spec.trainable !== false) gradients += bytes;
  }
  const activations = checked.totals.trainingBytes * batchSize;
  const data = dataset.inputs.byteLength + FLOAT_BYTES * dataset.count;
  return { state: 2 * kept, gradients, activations, data, total: 2 * kept + gradients + activations + data };
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
