import type { FileHandle } from 'node:fs/promises';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Outcome } from '../base/index.js';
import { done, refused } from '../base/index.js';
import { systemCode, writeProblem } from './file-problem.js';
import { mostBytesAtOnce } from './most-bytes-at-once.js';
import { temporaryName } from './temporary-name.js';

/** What goes into a file: a text, bytes, or pieces that are written one after the other. */
export type FileContent = string | Uint8Array | readonly Uint8Array[];

/**
 * Puts a whole file in place or leaves the old one as it was, also when the process is killed or the power goes: a
 * temporary file in the same folder is flushed, renamed over the old one, and the folder flushed.
 */
export async function writeFileAtomically(path: string, content: FileContent): Promise<Outcome<void>> {
  const temporary = temporaryName(path);
  try {
    await writeFlushed(temporary, content);
    await putInPlace(temporary, path);
    return done(undefined);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return refused(writeProblem(path, error));
  }
}

/** Writes a new file and waits until the disk has it; throws the system's error. */
export async function writeFlushed(path: string, content: FileContent): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for (const piece of piecesOf(content)) await writeAll(file, piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renames over whatever is there and waits until the disk has it; throws the system's error. */
export async function putInPlace(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Waits until the disk has the folder's list of names, where the system has such a thing. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot flush a folder, and some network drives refuse it.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (systemCode(error) !== 'EINVAL' && systemCode(error) !== 'ENOTSUP') throw error;
  } finally {
    await handle.close();
  }
}

/** Writes all of the bytes at a position (undefined: where the last write ended), however few the system takes at once. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position?: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const at = position === undefined ? null : position + written;
    const { bytesWritten } = await file.write(bytes, written, Math.min(bytes.length - written, mostBytesAtOnce), at);
    written += bytesWritten;
  }
}

function piecesOf(content: FileContent): readonly Uint8Array[] {
  if (typeof content === 'string') return [Buffer.from(content)];
  return content instanceof Uint8Array ? [content] : content;
}
