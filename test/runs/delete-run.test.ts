import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deleteRun } from '../../engine/runs/index.js';
import { withFolder } from '../child/limited-folders.js';
import { newRun } from './a-run.js';

const codes = async (folder: string): Promise<string[]> => {
  const deleted = await deleteRun(folder);
  return deleted.ok ? [] : deleted.problems.map(({ code }) => code);
};

test('a run is removed with all that is in it, but not while a process is at work on it', () =>
  withFolder(async (folder) => {
    const exactly = join(folder, 'run');
    const { lock } = await newRun({ exactly });
    expect(await codes(exactly)).toEqual(['run-locked']);
    await lock.release();
    expect(await codes(exactly)).toEqual([]);
    await expect(stat(exactly)).rejects.toThrow('ENOENT');
  }));

test('a folder that is no run stays', () =>
  withFolder(async (folder) => {
    const other = join(folder, 'pictures');
    await mkdir(other);
    expect([await codes(other), await codes(join(folder, 'nothing'))]).toEqual([['run-not-found'], ['run-not-found']]);
    expect((await stat(other)).isDirectory()).toBe(true);
  }));
