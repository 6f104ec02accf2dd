import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { openModel } from '../../engine/execute/index.js';
import type { OnnxExport } from '../../engine/export/index.js';
import { exportOnnx, modelInput, onnxModel } from '../../engine/export/index.js';
import { fingerprint } from '../../engine/files/index.js';
import { dataFile, readModel } from '../../engine/onnx/index.js';
import { filePredictor } from '../../engine/session/predictors.js';
import { withFolder } from '../child/limited-folders.js';
import { needsPython, python } from '../child/python.js';
import { metadata, smallExport, someSamples, someWeights, wideNetwork } from './small-network.js';

const checked = wideNetwork();
const weights = someWeights(checked);
const samples = someSamples(5, [512]);

async function exported(directory: string, externalFrom: number): Promise<OnnxExport> {
  return valueOf(await exportOnnx(smallExport(directory, { checked, weights, samples, externalFrom })));
}

async function answer(path: string): Promise<unknown> {
  const model = valueOf(await openModel(path, 1));
  try {
    return await model.run({ [modelInput]: samples });
  } finally {
    await model.close();
  }
}

describe('a model whose tensors lie in a file of their own', () => {
  test('is small itself, names that file, and computes the same bits as the model in one file', () =>
    withFolder(async (folder) => {
      const one = await exported(join(folder, 'one'), 2 ** 30);
      const two = await exported(join(folder, 'two'), 2 ** 20);
      const data = 'Small-net-1-2.onnx.data';
      const { dataFiles } = valueOf(readModel(await readFile(two.path)));
      const sizes = [(await stat(one.path)).size > 2 ** 20, (await stat(two.path)).size < 4096];
      const [first] = two.report.beside;
      const sha256 = fingerprint(await readFile(join(folder, 'two', data)));
      expect([dataFiles, sizes, first, two.report.passed]).toEqual([
        [data],
        [true, true],
        { file: data, sha256 },
        true,
      ]);
      expect(await answer(two.path)).toEqual(await answer(one.path));
    }));

  test('is written in one file up to the threshold, and in two from it on', () =>
    withFolder(async (folder) => {
      const bytes = 4 * (512 * 512 + 512 + 512 * 10);
      const reports = [await exported(join(folder, 'a'), bytes + 1), await exported(join(folder, 'b'), bytes)];
      expect(reports.map(({ report }) => report.beside.length)).toEqual([2, 3]);
    }));

  test('has large tensors at multiples of 64 KiB, the others at multiples of 4 KiB, and holds them as they are', () => {
    const { parts } = valueOf(onnxModel(checked, weights, metadata));
    const { pieces, places } = dataFile(parts);
    const file = Buffer.concat(pieces);
    const found = [...places].map(([name, { offset, length }]) => {
      const { buffer, byteOffset } = file.subarray(offset, offset + length);
      return [
        name,
        length,
        offset % (length >= 2 ** 20 ? 65_536 : 4096),
        Buffer.compare(new Uint8Array(buffer, byteOffset, length), parts.contents.get(name) ?? new Uint8Array()),
      ];
    });
    expect(found.sort()).toEqual([
      ['few/kernel', 20_480, 0, 0],
      ['wide/bias', 2048, 0, 0],
      ['wide/kernel', 2 ** 20, 0, 0],
    ]);
  });

  test('is refused in a sentence without that file', () =>
    withFolder(async (folder) => {
      const { path } = await exported(folder, 1);
      await rm(`${path}.data`);
      const refused = await filePredictor(path);
      expect(refused.problems).toEqual([
        { code: 'onnx-data-missing', severity: 'error', values: { path, file: 'Small-net-1-2.onnx.data' } },
      ]);
    }));

  test("passes ONNX's own checker, in one file and in two", ({ skip }) =>
    withFolder(async (folder) => {
      await needsPython(skip, 'onnx');
      const [one, two] = [await exported(join(folder, 'one'), 2 ** 30), await exported(join(folder, 'two'), 1)];
      const script = [
        'import onnx, sys',
        'for path in sys.argv[1:]:',
        '    onnx.checker.check_model(path, full_check=True)',
        '    model = onnx.load(path)',
        '    print(len(model.graph.node), sum(len(t.raw_data) for t in model.graph.initializer))',
      ].join('\n');
      const said = await python(['-c', script, one.path, two.path]);
      const [first, second] = said.trim().split('\n');
      expect([first, second]).toEqual([second, `4 ${4 * (512 * 512 + 512 + 512 * 10 + 10)}`]);
    }));
});
