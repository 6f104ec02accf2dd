import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { listRuns, runPaths } from '../../engine/runs/index.js';
import { withFolder } from '../child/limited-folders.js';
import { newRun } from './a-run.js';

test('runs are listed newest first, those at work and the damaged ones marked, other folders passed over', () =>
  withFolder(async (folder) => {
    for (const [name, year] of [
      ['older', 2024],
      ['newer', 2025],
      ['damaged', 2023],
    ] as const) {
      const { run, lock } = await newRun({ exactly: join(folder, name) }, { name }, new Date(Date.UTC(year, 0)));
      if (name !== 'newer') await lock.release();
      if (name === 'damaged') await writeFile(runPaths.record(run.folder), '{');
    }
    await mkdir(join(folder, 'something else'));
    await writeFile(join(folder, 'notes.txt'), '');
    const [runs, none] = await Promise.all([listRuns(folder), listRuns(join(folder, 'none'))]);
    const shown = runs.ok
      ? runs.value.map((run) =>
          'damaged' in run
            ? [basename(run.folder), run.damaged.map((p) => p.code)]
            : [basename(run.folder), run.record.name, run.live],
        )
      : runs.problems;
    expect([shown, none]).toEqual([
      [
        ['damaged', ['run-damaged']],
        ['newer', 'newer', true],
        ['older', 'older', false],
      ],
      { ok: true, value: [], problems: [] },
    ]);
  }));
