import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mostBytesAtOnce } from './most-bytes-at-once.js';

/** SHA-256 in hexadecimal of the parts one after the other; a text counts as its UTF-8 bytes. */
export function fingerprint(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    for (let at = 0; at < bytes.length; at += mostBytesAtOnce) hash.update(bytes.subarray(at, at + mostBytesAtOnce));
  }
  return hash.digest('hex');
}

/** The same of a file's bytes, read in pieces; throws the system's error. */
export async function fileFingerprint(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}
