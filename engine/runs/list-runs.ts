import { access, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Outcome, Problem } from '../base/index.js';
import { done, refused } from '../base/index.js';
import { readProblem, systemCode } from '../files/index.js';
import { runLockHolder } from './lock.js';
import { openRun } from './open-run.js';
import { runPaths } from './run-paths.js';
import type { RunRecord } from './run-record.js';

/** A run as a list shows it. */
export type RunSummary =
  | {
      readonly folder: string;
      readonly record: RunRecord;
      /** Whether a process is at work on it; a `running` record without one was interrupted. */
      readonly live: boolean;
    }
  /** A folder that is a run's but cannot be read. */
  | { readonly folder: string; readonly damaged: readonly Problem[] };

/** The runs directly inside a folder, newest first; folders that are no runs are passed over. */
export async function listRuns(within: string): Promise<Outcome<RunSummary[]>> {
  const directory = resolve(within);
  let names: string[];
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return done([]);
    return refused(readProblem(directory, error));
  }
  const dated = await Promise.all(names.map((name) => summary(join(directory, name))));
  const runs = dated.filter((run) => run !== undefined);
  runs.sort((a, b) => b.created - a.created || (a.summary.folder < b.summary.folder ? 1 : -1));
  return done(runs.map((run) => run.summary));
}

/** One run as the list shows it; undefined where the folder is no run. */
export async function runSummary(folder: string): Promise<RunSummary | undefined> {
  return (await summary(folder))?.summary;
}

async function summary(folder: string): Promise<{ summary: RunSummary; created: number } | undefined> {
  const files = [runPaths.record(folder), runPaths.checkpoint(folder, 'last')];
  const there = await Promise.all(files.map(exists));
  if (!there.includes(true)) return undefined;
  const run = await openRun(folder);
  if (!run.ok) return { summary: { folder, damaged: run.problems }, created: (await stat(folder)).mtimeMs };
  const { record } = run.value;
  const live = (await runLockHolder(folder)) !== undefined;
  return { summary: { folder, record, live }, created: Date.parse(record.created) };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
