import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { MetricsRow } from '../../engine/runs/index.js';
import { MetricsLog, metricsRows, runPaths } from '../../engine/runs/index.js';
import { withFolder, withTinyDisk } from '../child/limited-folders.js';

describe('the metrics log', () => {
  test('gives back the rows in order, across the borders of what is read at once', () =>
    withFolder(async (folder) => {
      const rows = Array.from({ length: 3000 }, (_, i) => ({
        step: i + 1,
        loss: 1 / (i + 1),
        note: '损失'.repeat(i % 40),
      }));
      await write(folder, 0, rows);
      expect(await all(folder)).toEqual(rows);
    }));

  test('drops a torn last line when read, and writes over it when continued', () =>
    withFolder(async (folder) => {
      await write(folder, 0, [{ step: 1 }, { step: 2 }]);
      await appendFile(runPaths.metrics(folder), '{"step":3,"lo');
      const torn = await all(folder);
      const third = { step: 3, loss: 1 };
      await write(folder, 2, [third]);
      expect([torn, await all(folder)]).toEqual([
        [{ step: 1 }, { step: 2 }],
        [{ step: 1 }, { step: 2 }, third],
      ]);
    }));

  test.each([
    [0, 0, []],
    [1, 1, []],
    [3, 3, []],
    [4, 4, []],
    [9, 4, ['warning metrics-missing {"path":"metrics.jsonl","came":4,"wanted":9}']],
  ])('continued after %d rows keeps %d of four, and says what is missing', (wanted, kept, said) =>
    withFolder(async (folder) => {
      const rows = [{ step: 0, epoch: 0 }, { step: 1 }, { step: 1, epoch: 1 }, { step: 2 }];
      await write(folder, 0, rows);
      const log = await MetricsLog.open(folder, wanted);
      if (log.ok) await log.value.close();
      const lines = rows.slice(0, kept).map((row) => `${JSON.stringify(row)}\n`);
      const problems = log.problems.map(
        ({ code, severity, values }) => `${severity} ${code} ${JSON.stringify({ ...values, path: 'metrics.jsonl' })}`,
      );
      expect([await readFile(runPaths.metrics(folder), 'utf8'), problems]).toEqual([lines.join(''), said]);
    }),
  );

  test('passes over damaged lines', () =>
    withFolder(async (folder) => {
      await writeFile(runPaths.metrics(folder), '{"step":1}\n\0\0\0\n[]\n{"step":"2"}\n\n{"step":2}\n');
      expect(await all(folder)).toEqual([{ step: 1 }, { step: 2 }]);
    }));

  test('reaches the file without being asked to', () =>
    withFolder(async (folder) => {
      const log = valueOf(await MetricsLog.open(folder, 0));
      log.append({ step: 1 });
      await expect.poll(() => all(folder)).toEqual([{ step: 1 }]);
      await log.close();
    }));

  test('of a run without a file is empty', () =>
    withFolder(async (folder) => {
      expect(await all(folder)).toEqual([]);
    }));

  test('on a full disk keeps the rows until there is room, and tears none', ({ skip }) =>
    withTinyDisk(65_536, skip, async (folder) => {
      const log = valueOf(await MetricsLog.open(folder, 0));
      const rows = Array.from({ length: 60 }, (_, i) => ({ step: i, note: 'x'.repeat(1000) }));
      const filler = `${folder}/filler`;
      await writeFile(filler, Buffer.alloc(40_000));
      rows.forEach((row) => log.append(row));
      const full = await log.flush();
      await writeFile(filler, '');
      log.append({ step: 60 });
      const room = await log.close();
      expect([full.ok ? 'flushed' : full.problems[0]?.code, room.ok, await all(folder)]).toEqual([
        'disk-full',
        true,
        [...rows, { step: 60 }],
      ]);
    }));
});

async function write(folder: string, kept: number, rows: readonly MetricsRow[]): Promise<void> {
  const log = valueOf(await MetricsLog.open(folder, kept));
  for (const row of rows) log.append(row);
  valueOf(await log.close());
}

async function all(folder: string): Promise<MetricsRow[]> {
  const rows: MetricsRow[] = [];
  for await (const row of metricsRows(folder)) rows.push(row);
  return rows;
}
