import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import type { Checkpoint } from '../../engine/runs/index.js';
import { readCheckpoint, runPaths, writeCheckpoint } from '../../engine/runs/index.js';
import { withFolder, withTinyDisk } from '../child/limited-folders.js';
import { newRun } from './a-run.js';

const checkpoint: Checkpoint = {
  step: 12,
  seed: 7,
  graph: 'g1',
  trainer: { epochsDone: 1, best: { epoch: 1, validationLoss: 0.1 + 0.2 } },
  state: new Map<string, HostTensor>([
    ['conv1/bias', { dtype: 'float', shape: [2], data: Float32Array.of(0.1, -0) }],
    ['conv1/bias#m', { dtype: 'float', shape: [2], data: Float32Array.of(1e-40, Infinity) }],
    ['norm1/mean', { dtype: 'float', shape: [1], data: Float64Array.of(1 / 3) }],
  ]),
};

describe('a checkpoint', () => {
  test('gives back step, seed, the trainer and every bit of the state', () =>
    withRun(async (run) => {
      await writeCheckpoint(run, ['last', 'best'], checkpoint);
      const read = await Promise.all([readCheckpoint(run, 'last'), readCheckpoint(run, 'best')]);
      const missing = await readCheckpoint(run, 'final');
      const sorted = (c: Checkpoint) => ({ ...c, state: new Map([...c.state].sort()) });
      expect([read.map((r) => r.ok && sorted(r.value)), !missing.ok && missing.problems[0]?.code]).toEqual([
        [sorted(checkpoint), sorted(checkpoint)],
        'file-missing',
      ]);
    }));

  test('with one bit changed anywhere in its tensors is refused', () =>
    withRun(async (run) => {
      await writeCheckpoint(run, ['last'], checkpoint);
      const path = runPaths.checkpoint(run, 'last');
      const bytes = await readFile(path);
      const codes = new Set<unknown>();
      for (let back = 1; back <= 24; back++) {
        const changed = Buffer.from(bytes);
        changed[changed.length - back] = (changed[changed.length - back] as number) ^ 1;
        await writeFile(path, changed);
        const read = await readCheckpoint(run, 'last');
        codes.add(read.ok ? `read, byte -${back}` : read.problems[0]?.code);
      }
      expect([...codes]).toEqual(['checkpoint-damaged']);
    }));

  test('without its notes is refused', () =>
    withRun(async (run) => {
      await writeCheckpoint(run, ['last'], checkpoint);
      const path = runPaths.checkpoint(run, 'last');
      const text = await readFile(path, 'latin1');
      await writeFile(path, text.replace('"step"', '"stop"'), 'latin1');
      const read = await readCheckpoint(run, 'last');
      expect(!read.ok && read.problems).toEqual([
        { code: 'checkpoint-damaged', severity: 'error', values: { path, field: 'step' } },
      ]);
    }));

  test('written as best and last on a disk that has room for one only leaves the last as it was', ({ skip }) =>
    withTinyDisk(300_000, skip, async (folder) => {
      const { run } = await newRun({ exactly: join(folder, 'run') });
      const ofSize = (step: number, count: number): Checkpoint => {
        const state = new Map([['w', { dtype: 'float' as const, shape: [count], data: new Float32Array(count) }]]);
        return { ...checkpoint, step, state };
      };
      await writeCheckpoint(run.folder, ['last'], ofSize(1, 10));
      const written = await writeCheckpoint(run.folder, ['last', 'best'], ofSize(2, 40_000));
      const steps = await Promise.all((['best', 'last'] as const).map((name) => readCheckpoint(run.folder, name)));
      expect([
        written.ok ? 'written' : written.problems[0]?.code,
        steps.map((read) => read.ok && read.value.step),
        await readdir(runPaths.checkpoints(run.folder)),
      ]).toEqual(['disk-full', [2, 1], ['best.safetensors', 'last.safetensors']]);
    }));
});

function withRun(use: (run: string) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    const { run, lock } = await newRun({ exactly: join(folder, 'run') });
    await use(run.folder);
    await lock.release();
    await rm(run.folder, { recursive: true });
  });
}
