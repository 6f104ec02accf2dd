import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Outcome } from '../base/index.js';
import { done, fail, refused } from '../base/index.js';
import { fingerprint, makeFolders, syncFolder, systemCode, writeFileAtomically, writeProblem } from '../files/index.js';
import type { Lock } from './lock.js';
import { lockRun } from './lock.js';
import { OpenRun, openRun } from './open-run.js';
import { runFolderName, runPaths } from './run-paths.js';
import type { RunStart } from './run-record.js';
import { firstRecord, recordText } from './run-record.js';

/** Where a new run goes: into a folder of runs under a name of its own, or exactly there. */
export type RunPlace = { readonly within: string } | { readonly exactly: string };

/** A run's folder and the lock that keeps other processes out of it. */
export interface LockedRun {
  readonly run: OpenRun;
  readonly lock: Lock;
}

/**
 * Makes a run's folder and locks it. `run.json` is written last: a folder without it is not a run, so a process killed
 * here leaves nothing that looks like one. `graph` is the document's text, kept as it is.
 */
export async function createRun(
  place: RunPlace,
  start: RunStart,
  graph: string,
  now: Date = new Date(),
): Promise<Outcome<LockedRun>> {
  const folder = 'exactly' in place ? await takeExactly(place.exactly) : await takeNew(place.within, start.name, now);
  if (!folder.ok) return folder;
  const lock = await lockRun(folder.value);
  if (!lock.ok) return lock;
  const filled = await fill(folder.value, start, graph, now);
  if (filled.ok) return done({ run: filled.value, lock: lock.value });
  await lock.value.release();
  return filled;
}

async function fill(folder: string, start: RunStart, graph: string, now: Date): Promise<Outcome<OpenRun>> {
  const record = firstRecord(start, now, fingerprint(graph));
  // Another process may have made a whole run here between the look and the lock.
  if ((await openRun(folder)).ok) return fail('run-exists', { path: folder });
  try {
    await makeFolders(runPaths.checkpoints(folder));
  } catch (error) {
    return refused(writeProblem(folder, error));
  }
  const files: [string, string][] = [
    [runPaths.graph(folder), graph],
    [runPaths.metrics(folder), ''],
    [runPaths.record(folder), recordText(record)],
  ];
  for (const [path, text] of files) {
    const written = await writeFileAtomically(path, text);
    if (!written.ok) return written;
  }
  return done(new OpenRun(folder, record));
}

async function takeExactly(path: string): Promise<Outcome<string>> {
  const folder = resolve(path);
  try {
    await makeFolders(folder);
    const there = await readdir(folder);
    if (there.length > 0) return fail('run-exists', { path: folder });
    await syncFolder(dirname(folder));
    return done(folder);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return fail('run-exists', { path: folder });
    return refused(writeProblem(folder, error));
  }
}

/** Making the folder is what reserves its name, so two runs of one second get two folders. */
async function takeNew(within: string, title: string, now: Date): Promise<Outcome<string>> {
  const base = join(resolve(within), runFolderName(now, title));
  try {
    await makeFolders(dirname(base));
    for (let copy = 1; ; copy++) {
      const folder = copy === 1 ? base : `${base}-${copy}`;
      if (!(await makeFolder(folder))) continue;
      await syncFolder(dirname(folder));
      return done(folder);
    }
  } catch (error) {
    return refused(writeProblem(base, error));
  }
}

async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}
