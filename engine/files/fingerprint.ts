import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal of the parts one after the other; a text counts as its UTF-8 bytes. */
export function fingerprint(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
