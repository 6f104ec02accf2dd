import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder, absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the checkout. */
export function inRepository(...parts) {
  return join(root, ...parts);
}

/** Where the bootstrap keeps what it remembers between runs; git ignores it and it may be deleted at any time. */
export const memory = inRepository('.bootstrap');
