import { batchBuffer, fillBatch } from '../data/index.js';
import type { Dataset } from '../data/index.js';
import type { KeptRun } from './kept-runs.js';

const ROWS_AT_ONCE = 256;

/** What the network answers for each of these rows, in order. */
export async function predictRows(
  run: KeptRun,
  dataset: Dataset,
  rows: Uint32Array,
  see: (row: number, answer: Float32Array | Float64Array | Int32Array) => void,
): Promise<void> {
  const buffer = batchBuffer(dataset, Math.min(ROWS_AT_ONCE, Math.max(rows.length, 1)));
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const part = rows.subarray(first, first + ROWS_AT_ONCE);
    const answer = await run.predict(fillBatch(dataset, part, buffer).x);
    const each = answer.data.length / part.length;
    part.forEach((row, i) => see(row, answer.data.subarray(i * each, (i + 1) * each)));
  }
}
