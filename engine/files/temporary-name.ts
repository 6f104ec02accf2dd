import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Outcome } from '../base/index.js';
import { done, refused } from '../base/index.js';
import { writeProblem } from './file-problem.js';

const ending = '.netloom-tmp';

/** A name for a file or folder in the same folder that nobody else writes to: hidden, and recognised by `removeTemporaries`. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}${ending}`);
}

/** Whether a file's name is one that `temporaryName` gave. */
export function isTemporary(name: string): boolean {
  return name.endsWith(ending);
}

/**
 * Removes what killed writers left in a folder, files and folders, and answers how many that were. Only for the one process that
 * may write there; temporaries of the file called `shared`, which others may write too, are left alone.
 */
export async function removeTemporaries(folder: string, shared?: string): Promise<Outcome<number>> {
  try {
    const ours = (name: string): boolean => shared === undefined || !name.startsWith(`.${shared}.`);
    const left = (await readdir(folder)).filter((name) => isTemporary(name) && ours(name));
    for (const name of left) await rm(join(folder, name), { force: true, recursive: true });
    return done(left.length);
  } catch (error) {
    return refused(writeProblem(folder, error));
  }
}
