import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { ProblemError, randomBelow, randomKey, valueOf } from '../../engine/base/index.js';
import { writeNpy } from '../../engine/data/index.js';
import { network, writeDocument } from '../../engine/document/index.js';
import type { RunEvaluation } from '../../engine/session/methods/evaluate.js';
import { evaluate } from '../../engine/session/methods/evaluate.js';
import type { ExportResult } from '../../engine/session/methods/export.js';
import { exportRun } from '../../engine/session/methods/export.js';
import type { PredictResult } from '../../engine/session/methods/predict.js';
import { predict } from '../../engine/session/methods/predict.js';
import { train } from '../../engine/session/methods/train.js';
import { methodContext } from './method-context.js';

const context = methodContext();
const COUNT = 120;
const LENGTH = 5;
const VOCABULARY = 7;

/** Random tokens; the class says whether token 3 is among them. */
function words(): { x: HostTensor; y: HostTensor } {
  const key = randomKey(8, 'words');
  const data = Int32Array.from({ length: COUNT * LENGTH }, (_, i) => randomBelow(key, i, VOCABULARY));
  const labels = Int32Array.from({ length: COUNT }, (_, i) =>
    data.subarray(i * LENGTH, (i + 1) * LENGTH).includes(3) ? 1 : 0,
  );
  return {
    x: { dtype: 'int', shape: [COUNT, LENGTH], data },
    y: { dtype: 'int', shape: [COUNT], data: labels },
  };
}

function graph(vocabulary: number): string {
  const g = network('Words');
  let x = g.input({ kind: 'tokens', length: LENGTH, vocabulary });
  x = g.layer('embedding', { features: 6 }, x);
  x = g.layer('globalAveragePool1d', {}, x);
  x = g.layer('dense', { units: 2 }, x);
  g.output(x, { task: 'classes' });
  g.training({ epochs: 40, batchSize: 12, learningRate: 0.05, threads: 1 });
  return writeDocument(g.document());
}

describe('a run on numbers of tokens', () => {
  let folder = '';
  let run = '';
  let source = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-words-'));
    [source, run] = [join(folder, 'x.npy'), join(folder, 'run')];
    const { x, y } = words();
    await writeFile(source, writeNpy(x));
    await writeFile(join(folder, 'y.npy'), writeNpy(y));
    valueOf(await train.run({ graph: graph(VOCABULARY), settings: {}, source, directory: run }, context));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const answer = async (model: string, tokens: readonly number[]): Promise<unknown> => {
    const input = join(folder, 'new.npy');
    await writeFile(input, writeNpy({ dtype: 'int', shape: [1, LENGTH], data: Int32Array.from(tokens) }));
    try {
      const result = await predict.run({ model, input, weights: 'best', force: false }, context);
      return (valueOf(result) as PredictResult).top[0]?.best[0]?.name;
    } catch (error) {
      return error instanceof ProblemError ? error.problems.map(({ code, values }) => [code, values]).flat() : error;
    }
  };

  it('learns, is exported with parity, and the file takes int64 tokens', async () => {
    const report = valueOf(await evaluate.run({ run, weights: 'best', split: 'test' }, context)) as RunEvaluation;
    const exported = valueOf(
      await exportRun.run({ run, to: 'onnx', directory: join(folder, 'onnx'), weights: 'best', force: false }, context),
    ) as ExportResult;
    const asked = [
      [0, 1, 3, 5, 6],
      [0, 1, 2, 5, 6],
    ];
    const said = [];
    for (const tokens of asked) said.push([await answer(run, tokens), await answer(exported.file, tokens)]);
    expect([report.task === 'classes' && report.accuracy > 0.9, exported.parity.passed, said]).toEqual([
      true,
      true,
      [
        ['1', '1'],
        ['0', '0'],
      ],
    ]);
  });

  it('refuses tokens beyond the vocabulary, in training and afterwards, with the row', async () => {
    const beyond = { row: 0, place: 2, came: 9, last: VOCABULARY - 1 };
    const small = await train.run({ graph: graph(4), settings: {}, source, directory: join(folder, 'no') }, context);
    const [problem] = small.problems;
    expect([await answer(run, [0, 9, 1, 1, 1]), problem?.code, problem?.values['last']]).toEqual([
      ['token-not-token', beyond],
      'token-not-token',
      3,
    ]);
  });
});
