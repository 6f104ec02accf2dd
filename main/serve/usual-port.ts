import { createHash } from 'node:crypto';

const first = 21_000;
/** Below what systems give away by themselves, and without the ports that browsers refuse. */
const many = 9_000;

/**
 * The port that a root is served at unless it is taken: always the same one, since a browser keeps theme, language and
 * unsaved work by address, and a page that is still open finds a server that was started again.
 */
export function usualPort(root: string): number {
  return first + (createHash('sha256').update(root).digest().readUInt32BE(0) % many);
}
