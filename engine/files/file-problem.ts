import type { Problem } from '../base/index.js';
import { problem } from '../base/index.js';

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const notAllowed = new Set(['EACCES', 'EPERM', 'EROFS']);
const notThere = new Set(['ENOENT', 'ENOTDIR']);

/** The operating system's short name for what went wrong (`ENOSPC`), or undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code;
}

/** Why a file or folder could not be written. Errors that are not the system's are thrown again. */
export function writeProblem(path: string, error: unknown): Problem {
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (noRoom.has(code)) return problem('disk-full', { path });
  if (notAllowed.has(code)) return problem('folder-read-only', { path });
  return notThere.has(code) ? problem('folder-missing', { path }) : problem('file-not-written', { path, reason: code });
}

/** Why a file could not be read. Errors that are not the system's are thrown again. */
export function readProblem(path: string, error: unknown): Problem {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return notThere.has(code) ? problem('file-missing', { path }) : problem('file-not-read', { path, reason: code });
}
