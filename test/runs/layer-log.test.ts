import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { MetricsRow } from '../../engine/runs/index.js';
import { LayerLog, runPaths } from '../../engine/runs/index.js';
import { withFolder } from '../child/limited-folders.js';

async function write(run: string, after: number, steps: readonly number[]): Promise<void> {
  const log = await LayerLog.open(run, after);
  for (const step of steps) log.append({ step, layers: [{ node: 'a', updateRatio: step / 3 }] } as MetricsRow);
  await log.close();
}

async function stepsIn(run: string): Promise<number[]> {
  const text = await readFile(runPaths.layers(run), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as MetricsRow).step);
}

test('what steps did to layers is kept with five digits, and steps that will be made again are removed', () =>
  withFolder(async (run) => {
    await write(run, 0, [1, 5, 9, 14]);
    expect((await readFile(runPaths.layers(run), 'utf8')).split('\n')[1]).toBe(
      '{"step":5,"layers":[{"node":"a","updateRatio":1.6667}]}',
    );
    await write(run, 9, [12, 20]);
    expect(await stepsIn(run)).toEqual([1, 5, 9, 12, 20]);
    await write(run, 0, [1, 2]);
    expect(await stepsIn(run)).toEqual([1, 2]);
  }));

test('however long a run is, it keeps at most 128 rows, even over all of it, also where it was gone on with', () =>
  withFolder(async (run) => {
    const all = Array.from({ length: 10_000 }, (_, i) => i + 1);
    await write(run, 0, all.slice(0, 6000));
    await write(run, 6000, all.slice(6000));
    const kept = await stepsIn(run);
    const gaps = kept.slice(1).map((step, i) => step - (kept[i] ?? 0));
    expect([kept[0], kept.length > 60, kept.length <= 128, (kept.at(-1) ?? 0) > 9800]).toEqual([1, true, true, true]);
    expect(Math.max(...gaps)).toBeLessThan(4 * Math.min(...gaps));
  }));
