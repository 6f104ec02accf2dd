import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';

/** More than this is not read into memory at once, packed or unpacked. */
export const MOST_BYTES = 2 ** 30;

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

/** The bytes themselves, or what they unpack to where they are gzip. Refused where damaged, or more than 1 GiB unpacked. */
export function unpacked(bytes: Uint8Array, path: string): Outcome<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return done(bytes);
  try {
    return done(gunzipSync(bytes, { maxOutputLength: MOST_BYTES }));
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (tooLarge) return fail('data-file-too-large', { path, came: `> ${MOST_BYTES}`, wanted: MOST_BYTES });
    return fail('data-file-not-unpacked', { path });
  }
}
