import type { Batch, Dataset } from '../data/index.js';
import { batchBuffer, fillBatch } from '../data/index.js';
import type { HostTensors, Loaded } from '../execute/index.js';
import { classMap } from './class-map.js';
import { addBatch, numberOf } from './epoch-sums.js';
import type { EpochSums } from './trainer-state.js';
import { emptySums } from './trainer-state.js';

/** Fixed, so that the same weights always give the same bits. */
export const EVALUATION_BATCH = 256;

/**
 * Sums over some examples, and what the network gives for each: [rows, width], row-major. Of pixels only the class that is
 * said, [rows, height * width], since all probabilities of many images would not fit into memory.
 */
export interface EvaluatedRows {
  readonly sums: EpochSums;
  readonly predictions: Float32Array;
}

/** What is evaluated: rows of a data set, by the loaded Program `evaluate`. */
export interface RowsToEvaluate {
  readonly loaded: Loaded;
  readonly dataset: Dataset;
  readonly rows: Uint32Array;
  readonly metrics: readonly string[];
  /** Called between batches; answering false ends it early with undefined. */
  readonly goOn?: (rowsDone: number) => Promise<boolean>;
}

/** Runs the network as it will be used over some examples, in order. */
export async function evaluateRows(job: RowsToEvaluate): Promise<EvaluatedRows | undefined> {
  const { loaded, dataset, rows, metrics } = job;
  const buffer = batchBuffer(dataset, Math.min(EVALUATION_BATCH, Math.max(rows.length, 1)));
  let sums = emptySums;
  const parts: ArrayLike<number>[] = [];
  for (let first = 0; first < rows.length; first += EVALUATION_BATCH) {
    if (job.goOn && !(await job.goOn(first))) return undefined;
    const batch = fillBatch(dataset, rows.subarray(first, first + EVALUATION_BATCH), buffer);
    const outputs = await loaded.run('evaluate', dataInputs(batch));
    sums = addBatch(sums, { samples: batch.size, lossSum: numberOf(outputs.lossSum), outputs }, metrics);
    const { prediction } = outputs;
    if (prediction) parts.push(dataset.targets.task === 'pixels' ? classMap(prediction) : prediction.data);
  }
  const predictions = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => {
    predictions.set(part, at);
    return at + part.length;
  }, 0);
  return { sums, predictions };
}

/** A batch by the Programs' input names. */
export function dataInputs(batch: Batch): HostTensors {
  return { x: batch.x, y: batch.y };
}
