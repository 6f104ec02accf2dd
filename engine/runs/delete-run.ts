import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Outcome } from '../base/index.js';
import { done, fail, refused } from '../base/index.js';
import { writeProblem } from '../files/index.js';
import { runSummary } from './list-runs.js';
import { lockRun } from './lock.js';

/**
 * Removes a run's folder with everything in it: its weights, curves and exported files. Refused where the folder is no
 * run, or a process is at work on it.
 */
export async function deleteRun(path: string): Promise<Outcome<null>> {
  const folder = resolve(path);
  if (!(await runSummary(folder))) return fail('run-not-found', { path: folder });
  const lock = await lockRun(folder);
  if (!lock.ok) return lock;
  try {
    await rm(folder, { recursive: true });
    return done(null);
  } catch (error) {
    await lock.value.release();
    return refused(writeProblem(folder, error));
  }
}
