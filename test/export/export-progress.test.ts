import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProblemError, problem, valueOf } from '../../engine/base/index.js';
import type { ExportProgress } from '../../engine/export/index.js';
import { exportOnnx } from '../../engine/export/index.js';
import { withFolder } from '../child/limited-folders.js';
import { smallExport } from './small-network.js';

/** All that an export of the small network with five samples tells. */
async function toldBy(directory: string): Promise<ExportProgress[]> {
  const told: ExportProgress[] = [];
  const tell = (progress: ExportProgress): Promise<void> => Promise.resolve(void told.push(progress));
  valueOf(await exportOnnx(smallExport(directory, { tell, force: true })));
  return told;
}

test('an export tells its stages, the samples of each and the layers within a sample', () =>
  withFolder(async (folder) => {
    const told = await toldBy(folder);
    const reference = told.flatMap((each) => (each.stage === 'reference' ? [each] : []));
    const seen = [...new Set(reference.map(({ samples, layers }) => `${samples.done} ${layers.done}/${layers.of}`))];
    expect(told.slice(0, 3)).toEqual([
      { stage: 'writing' },
      { stage: 'file', samples: { done: 0, of: 5 } },
      { stage: 'executor', samples: { done: 0, of: 5 } },
    ]);
    const layers = reference[0]?.layers.of ?? 0;
    expect(layers).toBeGreaterThan(3);
    const expected = [0, 1, 2, 3, 4].flatMap((sample) =>
      Array.from({ length: layers }, (_, done) => `${sample} ${done}/${layers}`),
    );
    expect(seen).toEqual(expect.arrayContaining(expected.filter((line) => line.includes(' 0/'))));
    expect(expected).toEqual(expect.arrayContaining(seen));
    expect(seen.length).toBeGreaterThan(5);
  }));

test('broken off at any moment, an export leaves an earlier one untouched, and nothing where there was none', () =>
  withFolder(async (folder) => {
    const [earlier, empty] = [join(folder, 'earlier'), join(folder, 'empty')];
    await mkdir(empty);
    const moments = (await toldBy(earlier)).length;
    const contents = async (): Promise<string[]> =>
      Promise.all(
        (await readdir(earlier)).sort().map(async (file) => file + (await readFile(join(earlier, file), 'latin1'))),
      );
    const before = await contents();
    for (let moment = 0; moment < moments; moment++) {
      let left = moment;
      const tell = async (): Promise<void> => {
        if (left-- === 0) throw new ProblemError([problem('export-stopped')]);
      };
      const directory = moment % 2 === 0 ? earlier : empty;
      const outcome = await exportOnnx(smallExport(directory, { tell, force: true }));
      expect([outcome.ok, outcome.problems.map(({ code }) => code)]).toEqual([false, ['export-stopped']]);
    }
    expect([await contents(), await readdir(empty)]).toEqual([before, []]);
  }));
