import { readFile, stat } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';

/** More than this is not read into memory at once, packed or unpacked. */
export const MOST_BYTES = 2 ** 30;

/** The file's name is in it; Huffman tables may follow. */
const LONGEST_GZIP_HEADER = 4096;

/** A user's data file. Refused where it cannot be read or is larger than 1 GiB. */
export async function readDataFile(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return fail('data-file-too-large', { path, came: size, wanted: MOST_BYTES });
    return done(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'ENOENT' ? fail('data-file-missing', { path }) : fail('data-file-not-read', { path, reason: code });
  }
}

/** Whether the bytes are gzip's, by their beginning. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** What gzip bytes unpack to. Refused where they are damaged, or `tooLong` where there is more than `most`, of which no more is unpacked. */
export function unpacked(
  bytes: Uint8Array,
  path: string,
  most: number,
  tooLong: () => Outcome<never>,
): Outcome<Uint8Array> {
  try {
    return done(gunzipSync(bytes, { maxOutputLength: most }));
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLong ? tooLong() : fail('data-file-not-unpacked', { path });
  }
}

/** What the first bytes of a gzip file unpack to, at least `wanted` of them where there are so many. */
export function startUnpacked(bytes: Uint8Array, path: string, wanted: number): Outcome<Uint8Array> {
  try {
    // Even where nothing can be packed, so many bytes hold what is wanted and gzip's own header.
    const start = bytes.subarray(0, wanted + LONGEST_GZIP_HEADER);
    // Only what was cut off here may end in the middle.
    return done(
      start.length === bytes.length ? gunzipSync(start) : gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }),
    );
  } catch {
    return fail('data-file-not-unpacked', { path });
  }
}
