import { link, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Outcome } from '../base/index.js';
import { done, fail, refused } from '../base/index.js';
import { removeTemporaries, systemCode, temporaryName, writeFlushed, writeProblem } from '../files/index.js';
import type { LockHolder } from './lock-holder.js';
import { isLive, readHolder, thisProcess } from './lock-holder.js';
import { runPaths } from './run-paths.js';

/** The right to write to a run, until it is released or the process ends. */
export interface Lock {
  readonly holder: LockHolder;
  /** Lets others in; a second call does nothing. */
  release(): Promise<void>;
}

/**
 * Keeps two processes out of one run. The lock of a process that is gone is taken over; of several that try at once
 * exactly one succeeds, the others are refused with the pid of the one that did. What killed writers left is removed.
 */
export async function lockRun(run: string): Promise<Outcome<Lock>> {
  const path = runPaths.lock(run);
  try {
    const holder = await thisProcess();
    const other = await acquire(path, holder);
    if (other) return fail('run-locked', { path: run, pid: other.pid, host: other.host, lock: path });
    for (const folder of [run, runPaths.checkpoints(run)]) await removeTemporaries(folder, basename(path));
    return done({ holder, release: () => release(path, holder) });
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? fail('run-not-found', { path: run }) : refused(writeProblem(path, error));
  }
}

/** The process that is at work on a run, if any. */
export async function runLockHolder(run: string): Promise<LockHolder | undefined> {
  const path = runPaths.lock(run);
  const holder = await readHolder(path);
  return holder && (await isLive(path, holder)) ? holder : undefined;
}

/**
 * Puts `mine` at `path`, or answers who is there instead. A dead holder is replaced only by whoever holds the lock on
 * replacing exactly that holder, which is taken by this very function: so there is one replacer at a time, and one
 * that was killed half-way is replaced in turn.
 */
async function acquire(path: string, mine: LockHolder): Promise<LockHolder | undefined> {
  for (;;) {
    if (await create(path, mine)) return undefined;
    const there = await readHolder(path);
    if (!there) continue;
    if (await isLive(path, there)) return there;
    const replacing = `${path}.${there.token.slice(0, 16)}`;
    const other = await acquire(replacing, mine);
    if (other) {
      // Whoever came too late to replace gives up again: it has won only if the dead holder is still there.
      if ((await readHolder(path))?.token === there.token) return other;
      continue;
    }
    try {
      // Somebody may have replaced it between the look and the lock.
      if ((await readHolder(path))?.token !== there.token) continue;
      await replace(path, mine);
      return undefined;
    } finally {
      await release(replacing, mine);
    }
  }
}

/** False where the file is there already. The file appears complete, so that no reader takes it for a damaged one. */
async function create(path: string, holder: LockHolder): Promise<boolean> {
  const temporary = temporaryName(path);
  try {
    await writeFlushed(temporary, holderText(holder));
    await link(temporary, path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    // File systems without links (exFAT): readers give an unfinished lock some seconds.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return await createDirectly(path, holder);
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function createDirectly(path: string, holder: LockHolder): Promise<boolean> {
  try {
    await writeFlushed(path, holderText(holder));
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function replace(path: string, holder: LockHolder): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await writeFlushed(temporary, holderText(holder));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function release(path: string, holder: LockHolder): Promise<void> {
  const there = await readHolder(path);
  if (there?.token === holder.token) await rm(path, { force: true });
}

function holderText(holder: LockHolder): string {
  return `${JSON.stringify(holder)}\n`;
}
