import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../engine/base/index.js';
import { createRun, lockRun, openRun, runPaths } from '../../engine/runs/index.js';
import { withFolder, withReadOnlyFolder, withTinyDisk } from '../child/limited-folders.js';
import { graph, newRun, start } from './a-run.js';

const now = new Date(2026, 10, 21, 10, 15, 30);

describe('a run folder', () => {
  test('is named after time and title, holds the graph and a record, and is locked', () =>
    withFolder(async (folder) => {
      const { run, lock } = await newRun({ within: join(folder, 'runs') }, {}, now);
      const opened = await openRun(run.folder);
      const held = await readdir(run.folder);
      await lock.release();
      expect([run.folder, held, await readdir(run.folder), opened.ok && opened.value.record]).toEqual([
        join(folder, 'runs', '2026-11-21T10-15-30-LeNet-5'),
        ['checkpoints', 'graph.netloom', 'lock', 'metrics.jsonl', 'run.json'],
        ['checkpoints', 'graph.netloom', 'metrics.jsonl', 'run.json'],
        {
          format: 'netloom-run',
          version: 1,
          created: now.toISOString(),
          status: 'running',
          ...start,
          graph: { fingerprint: createHash('sha256').update(graph).digest('hex') },
          totals: {},
          scores: {},
          exports: [],
        },
      ]);
    }));

  test('of the same second and title gets a name of its own', () =>
    withFolder(async (folder) => {
      const runs = await Promise.all([1, 2, 3].map(() => newRun({ within: folder }, {}, now)));
      const names = ['2026-11-21T10-15-30-LeNet-5', '2026-11-21T10-15-30-LeNet-5-2', '2026-11-21T10-15-30-LeNet-5-3'];
      expect([runs.map(({ run }) => run.folder).sort(), await readdir(folder)]).toEqual([
        names.map((name) => join(folder, name)),
        names,
      ]);
    }));

  test('can be put exactly into an empty or new folder, and into no other', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'a', 'run');
      const { run, lock } = await newRun({ exactly: path });
      await lock.release();
      await writeFile(join(folder, 'file'), '');
      const again = await Promise.all(
        [path, join(folder, 'file')].map((exactly) => createRun({ exactly }, start, graph)),
      );
      expect([run.folder, ...again.map(codes)]).toEqual([path, ['run-exists'], ['run-exists']]);
    }));

  test('takes changes one after the other, also of a copy that was opened before, and keeps unknown fields', () =>
    withFolder(async (folder) => {
      const { run } = await newRun({ exactly: join(folder, 'run') });
      await run.update((record) => ({ ...record, fromTheFuture: [1] }));
      const other = await openRun(run.folder);
      if (!other.ok) throw new Error('not opened');
      await Promise.all([
        run.update((record) => ({ ...record, totals: { ...record.totals, steps: 1 } })),
        run.update((record) => ({ ...record, totals: { ...record.totals, epochs: 2 } })),
      ]);
      await other.value.update((record) => ({ ...record, status: 'stopped', ended: { reason: 'stopped' } }));
      const { status, ended, totals, fromTheFuture, name } = other.value.record;
      expect([status, ended, totals, fromTheFuture, name]).toEqual([
        'stopped',
        { reason: 'stopped' },
        { steps: 1, epochs: 2 },
        [1],
        'LeNet-5',
      ]);
    }));

  test.each([
    ['nothing', undefined, ['run-not-found']],
    ['half a record', (text: string) => text.slice(0, 200), ['run-damaged']],
    ['an empty record', () => '', ['run-damaged']],
    ['another kind of file', () => '{"format":"netloom","version":1}', ['run-damaged']],
    ['a newer record', (text: string) => text.replace('"version": 1', '"version": 2'), ['run-newer']],
    ['a status of no run', (text: string) => text.replace('"running"', '"walking"'), ['run-damaged']],
    [
      'a date of no calendar',
      (text: string) => text.replace(/"created": "[^"]*"/, '"created": "soon"'),
      ['run-damaged'],
    ],
    ['exports that are no list', (text: string) => text.replace('"exports": []', '"exports": 1'), ['run-damaged']],
  ])('with %s is refused with a sentence', (_what, damage, expected) =>
    withFolder(async (folder) => {
      const { run } = await newRun({ exactly: join(folder, 'run') });
      const text = await readFile(runPaths.record(run.folder), 'utf8');
      if (damage) await writeFile(runPaths.record(run.folder), damage(text));
      const path = damage ? run.folder : join(folder, 'other');
      const outcomes = [await openRun(path), ...(damage ? [await run.update((record) => record)] : [])];
      expect(outcomes.map(codes)).toEqual(outcomes.map(() => expected));
    }),
  );

  test('cannot be made in a read-only folder', ({ skip }) =>
    withReadOnlyFolder(
      skip,
      (folder) => mkdir(join(folder, 'runs')),
      async (folder) => {
        const places = [{ within: join(folder, 'runs') }, { exactly: join(folder, 'run') }];
        const outcomes = await Promise.all(places.map((place) => createRun(place, start, graph)));
        expect(outcomes.map(codes)).toEqual([['folder-read-only'], ['folder-read-only']]);
      },
    ));

  test('that becomes read-only keeps its record, and cannot be locked', ({ skip }) => {
    let path = '';
    return withReadOnlyFolder(
      skip,
      async (folder) => {
        const { run, lock } = await newRun({ exactly: join(folder, 'run') });
        path = run.folder;
        await lock.release();
      },
      async () => {
        const run = await openRun(path);
        const changed = run.ok && (await run.value.update((record) => ({ ...record, status: 'failed' })));
        const [again, lock] = [await openRun(path), await lockRun(path)];
        expect([changed && codes(changed), codes(lock), again.ok && again.value.record.status]).toEqual([
          ['folder-read-only'],
          ['folder-read-only'],
          'running',
        ]);
      },
    );
  });

  test('cannot be made on a full disk, leaves nothing there, and can be made once there is room', ({ skip }) =>
    withTinyDisk(65_536, skip, async (folder) => {
      const places = [{ within: join(folder, 'runs') }, { exactly: join(folder, 'run') }];
      const outcomes: unknown[] = [];
      for (const place of places) {
        outcomes.push(codes(await createRun(place, start, 'x'.repeat(100_000))));
        outcomes.push(await readdir(folder));
      }
      const again = await createRun({ exactly: join(folder, 'run') }, start, graph);
      expect([outcomes, await readdir(join(folder, 'runs')), again.ok]).toEqual([
        [['disk-full'], ['runs'], ['disk-full'], ['runs']],
        [],
        true,
      ]);
    }));

  test('that a killed process had not finished making is made anew, but never over a checkpoint', () =>
    withFolder(async (folder) => {
      const exactly = join(folder, 'run');
      const { run, lock } = await newRun({ exactly });
      await lock.release();
      await rm(runPaths.record(run.folder));
      await writeFile(join(exactly, '.run.json.12345678.netloom-tmp'), 'half');
      await writeFile(join(exactly, 'checkpoints', '.last.safetensors.12345678.netloom-tmp'), 'half');
      const anew = await createRun({ exactly }, start, graph);
      if (anew.ok) await anew.value.lock.release();
      const files = await readdir(exactly);
      await rm(runPaths.record(exactly));
      await writeFile(runPaths.checkpoint(exactly, 'last'), 'precious');
      const never = await createRun({ exactly }, start, graph);
      expect([codes(anew), files, codes(never)]).toEqual([
        ['done'],
        ['checkpoints', 'graph.netloom', 'metrics.jsonl', 'run.json'],
        ['run-exists'],
      ]);
    }));

  test('is made by exactly one of those who want the same place at once', () =>
    withFolder(async (folder) => {
      const exactly = join(folder, 'run');
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => createRun({ exactly }, start, graph)));
      const made = outcomes.filter(({ ok }) => ok).length;
      expect([made, (await openRun(exactly)).ok]).toEqual([1, true]);
    }));
});

function codes(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? ['done'] : outcome.problems.map((p) => p.code);
}
