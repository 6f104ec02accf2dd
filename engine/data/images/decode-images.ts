import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { DecodeAnswer, DecodedFile, DecodeJob, DecodeSetup } from './decode-messages.js';
import type { ImageShape } from './image-shape.js';

/** Few enough that processors can be counted without `availableParallelism`, which Node before 18.14 lacks. */
const mostThreads = 4;
/** One that is being filled and one that is waited for, for each thread. */
const slotsPerThread = 2;

/** What came of each file, by its row. */
export interface DecodedImages {
  /** rows x channels x height x width; rows of files that could not be decoded are 0. */
  readonly pixels: Uint8Array;
  readonly files: readonly (DecodedFile | Extract<DecodeAnswer, { kind: 'skipped' }>)[];
}

/**
 * Decodes image files in threads. They fill the slots of one ring of shared memory; what a slot holds is copied to its
 * row and the slot handed out again, so that memory beside the result stays at a few images, however many there are.
 */
export async function decodeImages(
  paths: readonly string[],
  shape: ImageShape,
  workerFile: string,
  onProgress: (done: number) => void = () => {},
): Promise<Outcome<DecodedImages>> {
  const slotBytes = shape.channels * shape.height * shape.width;
  const threads = Math.max(1, Math.min(mostThreads, cpus().length, paths.length));
  const slots = threads * slotsPerThread;
  const ring = new SharedArrayBuffer(slots * slotBytes);
  const pixels = new Uint8Array(paths.length * slotBytes);
  const files = new Array<DecodedImages['files'][number]>(paths.length);
  const setup: DecodeSetup = { ring, slotBytes, shape, file: workerFile };
  const workers = Array.from({ length: threads }, () => new Worker(workerFile, { workerData: setup }));
  let next = 0;
  let finished = 0;
  try {
    return await new Promise<Outcome<DecodedImages>>((resolve, reject) => {
      const feed = (worker: Worker, slot: number): void => {
        const path = paths[next];
        if (path !== undefined) worker.postMessage({ row: next++, slot, path } satisfies DecodeJob);
      };
      const heard = (worker: Worker, answer: DecodeAnswer): void => {
        if (answer.kind === 'unable') {
          resolve(fail('images-no-decoder', { reason: answer.detail }));
          return;
        }
        const { row, slot } = answer;
        if (answer.kind === 'decoded') pixels.set(new Uint8Array(ring, slot * slotBytes, slotBytes), row * slotBytes);
        files[row] = answer;
        onProgress(++finished);
        if (finished === paths.length) resolve(done({ pixels, files }));
        else feed(worker, slot);
      };
      for (const [i, worker] of workers.entries()) {
        worker.on('message', (answer: DecodeAnswer) => heard(worker, answer));
        worker.on('error', reject);
        for (let slot = i * slotsPerThread; slot < (i + 1) * slotsPerThread; slot++) feed(worker, slot);
      }
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
