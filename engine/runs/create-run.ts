import type { Outcome } from '../base/index.js';
import { done, fail, refused } from '../base/index.js';
import { fingerprint, makeFolders, writeFileAtomically, writeProblem } from '../files/index.js';
import type { Lock } from './lock.js';
import { lockRun } from './lock.js';
import { OpenRun, openRun } from './open-run.js';
import { runPaths } from './run-paths.js';
import type { RunPlace } from './run-place.js';
import { clearPlace, takePlace } from './run-place.js';
import type { RunStart } from './run-record.js';
import { firstRecord, recordText } from './run-record.js';

/** A run's folder and the lock that keeps other processes out of it. */
export interface LockedRun {
  readonly run: OpenRun;
  readonly lock: Lock;
}

/**
 * Makes a run's folder and locks it. `run.json` is written last: a folder without it is not a run, so a process killed
 * here leaves nothing that looks like one, and a refusal leaves nothing. `graph` is the document's text, kept as it is.
 */
export async function createRun(
  place: RunPlace,
  start: RunStart,
  graph: string,
  now: Date = new Date(),
): Promise<Outcome<LockedRun>> {
  const taken = await takePlace(place, start.name, now);
  if (!taken.ok) return taken;
  const folder = taken.value;
  const lock = await lockRun(folder);
  if (!lock.ok) return lock;
  // Another process may have made a whole run here between the look and the lock.
  const there = await openRun(folder);
  const free = !there.ok && there.problems.every(({ code }) => code === 'run-not-found');
  const filled = free ? await fill(folder, start, graph, now) : fail('run-exists', { path: folder });
  if (filled.ok) return done({ run: filled.value, lock: lock.value });
  await lock.value.release();
  if (free) await clearPlace(folder);
  return filled;
}

async function fill(folder: string, start: RunStart, graph: string, now: Date): Promise<Outcome<OpenRun>> {
  const record = firstRecord(start, now, fingerprint(graph));
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
