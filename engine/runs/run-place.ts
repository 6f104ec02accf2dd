import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Outcome } from '../base/index.js';
import { done, fail, refused } from '../base/index.js';
import { isTemporary, makeFolders, syncFolder, systemCode, writeProblem } from '../files/index.js';
import { runFolderName, runPaths } from './run-paths.js';

/** Where a new run goes: into a folder of runs under a name of its own, or exactly there. */
export type RunPlace = { readonly within: string } | { readonly exactly: string };

/** The folder of a new run, made if need be. Refused where there is anything but what an unfinished `createRun` left. */
export async function takePlace(place: RunPlace, title: string, now: Date): Promise<Outcome<string>> {
  const folder = 'exactly' in place ? resolve(place.exactly) : join(resolve(place.within), runFolderName(now, title));
  try {
    return 'exactly' in place ? await takeExactly(folder) : done(await takeNew(folder));
  } catch (error) {
    return refused(writeProblem(folder, error));
  }
}

/** Removes what `createRun` made before it was refused, so that the same place can be tried again. */
export async function clearPlace(folder: string): Promise<void> {
  const made = [runPaths.checkpoints(folder), runPaths.graph(folder), runPaths.metrics(folder)];
  for (const path of made) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  await rmdir(folder).catch(() => undefined);
}

async function takeExactly(folder: string): Promise<Outcome<string>> {
  try {
    await makeFolders(folder);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return fail('run-exists', { path: folder });
    throw error;
  }
  if (!(await isFree(folder))) return fail('run-exists', { path: folder });
  await syncFolder(dirname(folder));
  return done(folder);
}

/** A process killed in `createRun` leaves no record and no checkpoint; whether it still lives is the lock's question. */
async function isFree(folder: string): Promise<boolean> {
  const parts = [runPaths.lock, runPaths.graph, runPaths.metrics, runPaths.checkpoints];
  const ours = new Set(parts.map((path) => basename(path(folder))));
  const names = await readdir(folder);
  if (!names.every((name) => ours.has(name) || isTemporary(name))) return false;
  const checkpoints = basename(runPaths.checkpoints(folder));
  return !names.includes(checkpoints) || (await readdir(join(folder, checkpoints))).every(isTemporary);
}

/** Making the folder is what reserves its name, so two runs of one second get two folders. */
async function takeNew(base: string): Promise<string> {
  await makeFolders(dirname(base));
  for (let copy = 1; ; copy++) {
    const folder = copy === 1 ? base : `${base}-${copy}`;
    try {
      await mkdir(folder);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') continue;
      throw error;
    }
    await syncFolder(dirname(folder));
    return folder;
  }
}
