import { readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockRun, processStart, runLockHolder, runPaths } from '../../engine/runs/index.js';
import { withFolder } from '../child/limited-folders.js';
import { Child } from '../child/start-child.js';

describe('the lock of a run', () => {
  test('of a living process keeps others out until it is released', () =>
    withFolder(async (folder) => {
      const child = await readyChild(folder);
      const mine = await lockRun(folder);
      const refused = await tryIn(child);
      if (mine.ok) await mine.value.release();
      const after = await tryIn(child);
      const here = await lockRun(folder);
      await child.kill();
      expect([refused, after, !here.ok && here.problems[0]]).toEqual([
        lockedBy(folder, process.pid),
        'locked',
        lockedBy(folder, child.pid),
      ]);
    }));

  test('is not given twice in one process', () =>
    withFolder(async (folder) => {
      const outcomes = await Promise.all([lockRun(folder), lockRun(folder), lockRun(folder)]);
      expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
    }));

  test('of a killed process is taken over, and what it was writing is removed', () =>
    withFolder(async (folder) => {
      const child = await readyChild(folder);
      const first = await tryIn(child);
      await child.kill();
      await writeFile(join(folder, '.run.json.12345678.netloom-tmp'), 'half');
      const [holder, lock] = [await runLockHolder(folder), await lockRun(folder)];
      const files = await readdir(folder);
      if (lock.ok) await lock.value.release();
      expect([first, holder, lock.ok, files, await readdir(folder)]).toEqual(['locked', undefined, true, ['lock'], []]);
    }));

  test('left by a killed process goes to exactly one of many who try at once', () =>
    withFolder(async (folder) => {
      const winners: number[] = [];
      for (let round = 0; round < 40; round++) {
        await writeFile(runPaths.lock(folder), JSON.stringify({ ...otherHolder, token: `0000000${round % 10}` }));
        const outcomes = await Promise.all(Array.from({ length: 8 }, (_, i) => lockAfter(i * round, folder)));
        winners.push(outcomes.filter(({ ok }) => ok).length);
        for (const outcome of outcomes) if (outcome.ok) await outcome.value.release();
      }
      expect([winners, await readdir(folder)]).toEqual([new Array(40).fill(1), []]);
    }));

  test('left by a killed process goes to exactly one of several processes, and the others are told which', () =>
    withFolder(async (folder) => {
      const answers: unknown[] = [];
      const expected: unknown[] = [];
      for (let round = 0; round < 2; round++) {
        const children = await Promise.all([1, 2, 3, 4].map(() => readyChild(folder)));
        const told = await Promise.all(children.map(tryIn));
        const winner = children[told.indexOf('locked')];
        answers.push(told.filter((answer) => answer !== 'locked'));
        expected.push(new Array(3).fill(lockedBy(folder, winner?.pid ?? 0)));
        for (const child of children) await child.kill();
      }
      expect(answers).toEqual(expected);
    }));

  test('whose pid now belongs to another process is taken over', () =>
    withFolder(async (folder) => {
      const started = `${(await processStart(process.pid)) ?? ''}1`;
      await writeFile(runPaths.lock(folder), JSON.stringify({ ...otherHolder, pid: process.pid, started }));
      expect((await lockRun(folder)).ok).toBe(true);
    }));

  test('of another machine is respected, since nobody here can tell whether it lives', () =>
    withFolder(async (folder) => {
      await writeFile(runPaths.lock(folder), JSON.stringify({ ...otherHolder, host: 'elsewhere', pid: 2 ** 22 }));
      const lock = await lockRun(folder);
      expect(!lock.ok && lock.problems[0]?.values).toEqual({
        path: folder,
        pid: 2 ** 22,
        host: 'elsewhere',
        lock: runPaths.lock(folder),
      });
    }));

  test('cut off by a power failure is taken over once it is too old to be in the making', () =>
    withFolder(async (folder) => {
      await writeFile(runPaths.lock(folder), '');
      const young = await lockRun(folder);
      await utimes(runPaths.lock(folder), 0, 0);
      const old = await lockRun(folder);
      expect([young.ok, old.ok]).toEqual([false, true]);
    }));

  test('half-way taken over by a process that was killed is taken over from that one too', () =>
    withFolder(async (folder) => {
      const lock = runPaths.lock(folder);
      await writeFile(lock, JSON.stringify({ ...otherHolder, token: 'aaaaaaaa' }));
      await writeFile(`${lock}.aaaaaaaa`, JSON.stringify({ ...otherHolder, token: 'bbbbbbbb' }));
      const taken = await lockRun(folder);
      const holder = JSON.parse(await readFile(lock, 'utf8')) as { pid: number };
      expect([taken.ok, holder.pid, await readdir(folder)]).toEqual([true, process.pid, ['lock']]);
    }));

  test('being taken over by a living process is refused', () =>
    withFolder(async (folder) => {
      const lock = runPaths.lock(folder);
      const started = (await processStart(process.pid)) ?? '';
      await writeFile(lock, JSON.stringify({ ...otherHolder, token: 'aaaaaaaa' }));
      await writeFile(`${lock}.aaaaaaaa`, JSON.stringify({ ...otherHolder, pid: process.pid, started }));
      const refused = await lockRun(folder);
      expect(!refused.ok && refused.problems).toEqual([lockedBy(folder, process.pid)]);
    }));

  test('cannot be taken on a run that is not there', () =>
    withFolder(async (folder) => {
      const lock = await lockRun(join(folder, 'none'));
      expect(!lock.ok && lock.problems[0]?.code).toBe('run-not-found');
    }));
});

/** A holder that is gone: no process has a pid of this size. */
const otherHolder = { pid: 2 ** 30, started: 'long ago', host: hostname(), token: 'cccccccc' };

function lockedBy(run: string, pid: number): unknown {
  const values = { path: run, pid, host: hostname(), lock: runPaths.lock(run) };
  return { code: 'run-locked', severity: 'error', values };
}

/** Tries after so many turns of the event loop, so that those who try meet each other at every stage. */
async function lockAfter(turns: number, folder: string): ReturnType<typeof lockRun> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  return lockRun(folder);
}

async function readyChild(folder: string): Promise<Child> {
  const child = new Child('runs/take-lock.ts', [folder]);
  await child.next();
  return child;
}

function tryIn(child: Child): Promise<unknown> {
  child.send('take');
  return child.next();
}
