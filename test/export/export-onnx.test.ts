import { watch } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../engine/base/index.js';
import { valueOf } from '../../engine/base/index.js';
import type { ParityReport } from '../../engine/export/index.js';
import { exportOnnx, onnxModel } from '../../engine/export/index.js';
import { fingerprint } from '../../engine/files/index.js';
import { withFolder, withReadOnlyFolder, withTinyDisk } from '../child/limited-folders.js';
import { Child } from '../child/start-child.js';
import { metadata, regressionNetwork, smallExport, someSamples, someWeights } from './small-network.js';

const pageBytes = 4096;
const exported = ['Small-net-1-2.onnx', 'Small-net-1-2.py', 'Small-net-1-2.safetensors', 'parity.json'] as const;

describe('an export', () => {
  test('leaves a model, named after the network, its weights, a script and its report', () =>
    withFolder(async (folder) => {
      const directory = join(folder, 'a', 'b');
      const outcome = await exportOnnx(smallExport(directory));
      const report: unknown = JSON.parse(await readFile(join(directory, 'parity.json'), 'utf8'));
      const sha256 = fingerprint(await readFile(join(directory, 'Small-net-1-2.onnx')));
      const hashes = await Promise.all(
        ['Small-net-1-2.safetensors', 'Small-net-1-2.py'].map(async (file) => ({
          file,
          sha256: fingerprint(await readFile(join(directory, file))),
        })),
      );
      expect([outcome, await readdir(directory), report]).toEqual([
        {
          ok: true,
          problems: [],
          value: {
            path: join(directory, 'Small-net-1-2.onnx'),
            parityPath: join(directory, 'parity.json'),
            report,
          },
        },
        [...exported],
        expect.objectContaining({ file: 'Small-net-1-2.onnx', sha256, passed: true, beside: hashes }),
      ]);
    }));

  test('into a directory that is not empty is refused, and then replaces an earlier export where that is wanted', () =>
    withFolder(async (directory) => {
      await writeFile(join(directory, 'notes.txt'), 'mine');
      const refused = await exportOnnx(smallExport(directory));
      const forced = await exportOnnx(smallExport(directory, { force: true }));
      const again = await exportOnnx(smallExport(directory));
      const title = { metadata: { ...metadata, title: 'Renamed' } };
      const renamed = await exportOnnx(smallExport(directory, { ...title, force: true }));
      expect([codes(refused), codes(forced), codes(again), codes(renamed), await readdir(directory)]).toEqual([
        ['export-exists'],
        [],
        ['export-exists'],
        [],
        ['Renamed.onnx', 'Renamed.py', 'Renamed.safetensors', 'notes.txt', 'parity.json'],
      ]);
    }));

  test('beside models of others is refused even when forced, and touches none of them', () =>
    withFolder(async (directory) => {
      await writeFile(join(directory, 'precious.onnx'), 'mine');
      const outcome = await exportOnnx(smallExport(directory, { force: true }));
      expect([codes(outcome), await readdir(directory)]).toEqual([['export-other-models'], ['precious.onnx']]);
    }));

  test('that does not compute what was trained leaves nothing, keeps the earlier one, and names the layer', () =>
    withFolder(async (directory) => {
      const checked = regressionNetwork();
      const weights = someWeights(checked);
      const small = { checked, samples: someSamples(3, [2]), metadata: { ...metadata, task: 'number' as const } };
      await exportOnnx(smallExport(directory, { ...small, weights }));
      const before = await contents(directory);
      const kernel = { dtype: 'float' as const, shape: [2, 2], data: Float32Array.of(3e38, 3e38, 3e38, 3e38) };
      const broken = new Map([...weights, ['first/kernel', kernel] as const]);
      const samples = { dtype: 'float' as const, shape: [1, 2], data: Float32Array.of(1, 1) };
      const outcome = await exportOnnx(smallExport(directory, { ...small, samples, weights: broken, force: true }));
      expect([outcome, await contents(directory)]).toEqual([
        {
          ok: false,
          problems: [
            {
              code: 'parity-failed',
              severity: 'error',
              node: 'first',
              values: { layer: 'first', executor: 'onnxruntime', came: 'NaN', wanted: 1e-4 },
            },
          ],
        },
        before,
      ]);
    }));

  test('on a disk without room, or with room for the model but not for its report, leaves nothing', ({ skip }) =>
    withTinyDisk(32 * pageBytes, skip, async (folder) => {
      const directory = join(folder, 'out');
      const { checked, weights } = smallExport(directory);
      const { structure } = valueOf(onnxModel(checked, weights, metadata)).parts;
      const modelPages = Math.ceil(structure.length / pageBytes);
      const outcomes: unknown[] = [];
      for (const pages of [0, modelPages]) {
        await writeFile(join(folder, 'filler'), Buffer.alloc((32 - pages) * pageBytes));
        outcomes.push([codes(await exportOnnx(smallExport(directory))), await readdir(directory)]);
        await writeFile(join(folder, 'filler'), '');
      }
      outcomes.push([codes(await exportOnnx(smallExport(directory))), (await readdir(directory)).length]);
      expect(outcomes).toEqual([
        [['disk-full'], []],
        [['disk-full'], []],
        [[], 4],
      ]);
    }));

  test('into a read-only folder is refused', ({ skip }) =>
    withReadOnlyFolder(
      skip,
      () => Promise.resolve(),
      async (folder) => {
        const outcomes = [await exportOnnx(smallExport(folder)), await exportOnnx(smallExport(join(folder, 'new')))];
        expect(outcomes.map(codes)).toEqual([['folder-read-only'], ['folder-read-only']]);
      },
    ));

  test('takes the old model away, then puts the report in place, and the new model last', ({ skip }) =>
    withFolder(async (directory) => {
      if (process.platform !== 'linux') return skip('only Linux tells every change of a folder, in order');
      await exportOnnx(smallExport(directory));
      const changed: string[] = [];
      const watcher = watch(directory);
      const lastChange = new Promise<void>((resolve) =>
        watcher.on('change', (_event, name) => {
          if (name === 'end') resolve();
          else if (!String(name).startsWith('.')) changed.push(String(name));
        }),
      );
      await exportOnnx(smallExport(directory, { force: true }));
      await writeFile(join(directory, 'end'), '');
      await lastChange;
      watcher.close();
      const [model, script, weights, report] = exported;
      expect(changed).toEqual([model, script, weights, report, weights, script, model]);
    }));

  test(
    'killed at any moment leaves no model without its report and all that belongs to it',
    () =>
      withFolder(async (directory) => {
        const seed = Number(process.env['NETLOOM_TEST_SEED'] ?? Date.now() % 100_000);
        for (let round = 0; round < 4; round++) {
          const changes = ((seed + round * 7919) % 20) + 1;
          const child = new Child('export/export-repeatedly.ts', [directory]);
          await child.next();
          await child.killAtChange(directory, changes);
          const found = await contents(directory);
          const report = JSON.parse(found.get('parity.json') ?? '{}') as ParityReport;
          for (const name of [...found.keys()].filter((file) => file.endsWith('.onnx'))) {
            const wanted = [{ file: name, sha256: report.sha256 }, ...report.beside];
            const there = wanted.map(({ file }) => ({
              file,
              sha256: fingerprint(Buffer.from(found.get(file) ?? '', 'latin1')),
            }));
            expect([name, there], `seed ${seed}, killed at change ${changes}`).toEqual(['Small-net-1-2.onnx', wanted]);
          }
        }
      }),
    60_000,
  );
});

function codes(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.problems.map((p) => p.code);
}

async function contents(directory: string): Promise<Map<string, string>> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return new Map(await Promise.all(names.map(async (n) => [n, await readFile(join(directory, n), 'latin1')] as const)));
}
