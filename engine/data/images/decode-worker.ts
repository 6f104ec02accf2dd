import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type sharpFunction from 'sharp';
import { parentPort, workerData } from 'node:worker_threads';
import type { DecodeAnswer, DecodeJob, DecodeSetup } from './decode-messages.js';

/** A picture of more pixels than this is a mistake or an attack. */
const mostPixels = 2 ** 28;

/** Decodes image files into the slots of a ring of shared memory; each answer says which slot can be read. */
function main(): void {
  const setup = workerData as DecodeSetup;
  let sharp: typeof sharpFunction;
  try {
    // Its CommonJS form: the other one is written in a syntax that the oldest Electron does not read.
    sharp = createRequire(setup.file)('sharp') as typeof sharpFunction;
  } catch (error) {
    answer({ kind: 'unable', detail: reasonOf(error) });
    return;
  }
  sharp.concurrency(1);
  sharp.cache(false);
  parentPort?.on('message', (job: DecodeJob) => void decode(sharp, setup, job).then(answer));
}

function answer(message: DecodeAnswer): void {
  parentPort?.postMessage(message);
}

async function decode(
  sharp: typeof sharpFunction,
  setup: DecodeSetup,
  { row, slot, path }: DecodeJob,
): Promise<DecodeAnswer> {
  const skip = (reason: 'empty' | 'format' | 'damaged' | 'unreadable', detail: string): DecodeAnswer => ({
    kind: 'skipped',
    row,
    slot,
    reason,
    detail,
  });
  let file: Buffer;
  try {
    file = await readFile(path);
  } catch (error) {
    return skip('unreadable', reasonOf(error));
  }
  if (file.length === 0) return skip('empty', '0 bytes');
  const { channels, height, width, fit } = setup.shape;
  try {
    const image = sharp(file, { failOn: 'error', limitInputPixels: mostPixels });
    const { width: fileWidth, height: fileHeight, space, orientation = 1 } = await image.metadata();
    const { data, info } = await image
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(width, height, { fit: fit === 'crop' ? 'cover' : 'contain', background: '#000000' })
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    toChannelsFirst(data, info.channels, new Uint8Array(setup.ring, slot * setup.slotBytes, setup.slotBytes), channels);
    const lying = orientation >= 5;
    return {
      kind: 'decoded',
      row,
      slot,
      sha256: createHash('sha256').update(file).digest('hex'),
      bytes: file.length,
      width: lying ? fileHeight : fileWidth,
      height: lying ? fileWidth : fileHeight,
      grey: space === 'b-w' || space === 'grey16',
    };
  } catch (error) {
    const detail = reasonOf(error);
    return skip(/unsupported image format/i.test(detail) ? 'format' : 'damaged', detail);
  }
}

/** From height, width, channels as the decoder gives them; surplus channels are passed over. */
function toChannelsFirst(from: Uint8Array, given: number, to: Uint8Array, channels: number): void {
  const cells = to.length / channels;
  for (let c = 0; c < channels; c++) {
    const source = Math.min(c, given - 1);
    for (let cell = 0; cell < cells; cell++) to[c * cells + cell] = from[cell * given + source] as number;
  }
}

/** The first line: decoders write reports. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().split('\n')[0] ?? '';
}

main();
