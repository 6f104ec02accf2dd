import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normal, randomKey, uniform, valueOf } from '../../engine/base/index.js';
import { network, writeDocument } from '../../engine/document/index.js';
import { Jobs } from '../../engine/session/jobs.js';
import { KeptRuns } from '../../engine/session/kept-runs.js';
import type { MethodContext } from '../../engine/session/method.js';
import type { RunEvaluation } from '../../engine/session/methods/evaluate.js';
import { evaluate } from '../../engine/session/methods/evaluate.js';
import type { ExportResult } from '../../engine/session/methods/export.js';
import { exportRun } from '../../engine/session/methods/export.js';
import type { PredictResult } from '../../engine/session/methods/predict.js';
import { predict } from '../../engine/session/methods/predict.js';
import { train } from '../../engine/session/methods/train.js';
import { bundledDirectory } from '../data/digits.js';

const events: unknown[] = [];
const context: MethodContext = {
  home: { bundledDirectory, version: 'test' },
  jobs: new Jobs(),
  kept: new KeptRuns(),
  id: 1,
  emit: (event) => events.push(event),
};

/** 120 flats: a price of 5000 for each square metre and more in one of two towns, with some noise and some gaps. */
function flats(): string {
  const key = randomKey(4, 'flats');
  const rows = Array.from({ length: 120 }, (_, i) => {
    const size = Math.round(30 + 100 * uniform(key, i));
    const far = uniform(key, 1000 + i) < 0.5;
    const price = 5000 * size + (far ? 0 : 200_000) + 10_000 * normal(key, 1000 + i);
    return `${i % 19 === 0 ? '' : size},${far ? 'Chur' : 'Bern'},${Math.round(price)}`;
  });
  return ['size,town,price', ...rows].join('\n');
}

function graph(): string {
  const g = network('Flats');
  let x = g.input({ kind: 'vector', features: 3 });
  x = g.layer('dense', { units: 16, activation: 'relu' }, x);
  x = g.layer('dense', { units: 1 }, x);
  g.output(x, { task: 'number' });
  g.training({ epochs: 40, batchSize: 16, learningRate: 0.01, threads: 1 });
  return writeDocument(g.document());
}

describe('a run on a table of the user', () => {
  let folder = '';
  let table = '';
  let run = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-flats-'));
    [table, run] = [join(folder, 'flats.csv'), join(folder, 'run')];
    await writeFile(table, flats());
    valueOf(await train.run({ graph: graph(), settings: {}, source: table, directory: run }, context));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const predicted = async (model: string, rows: readonly string[]): Promise<readonly number[]> => {
    const input = join(folder, 'new.csv');
    await writeFile(input, rows.join('\n'));
    const result = await predict.run({ model, input, weights: 'best', force: false }, context);
    return (valueOf(result) as PredictResult).values ?? [];
  };

  it('says which column is learnt, what is missing, and how the output was set', () => {
    const [started] = events as [{ type: string; warnings: readonly { code: string; severity: string }[] }];
    expect([started.type, started.warnings.map(({ code, severity }) => [code, severity])]).toEqual([
      'started',
      [
        ['table-target-default', 'note'],
        ['table-missing', 'note'],
        ['output-scaled', 'note'],
      ],
    ]);
  });

  it('records its recipe with all measured numbers, and the graph as it was trained', async () => {
    const record = JSON.parse(await readFile(join(run, 'run.json'), 'utf8')) as { data: Record<string, unknown> };
    expect(record.data).toMatchObject({
      source: table,
      recipe: {
        source: table,
        target: 'price',
        steps: [{ step: 'fill' }, { step: 'oneHot' }, { step: 'standardise' }],
      },
      classNames: ['price'],
      samples: { train: 82, validation: 14, test: 24 },
    });
    const drawn = await readFile(join(run, 'graph.netloom'), 'utf8');
    expect(/"task": "number", "scale": \d+, "offset": \d+/.exec(drawn)).not.toBeNull();
  });

  it('predicts in the unit of the table, and is scored in it', async () => {
    const report = valueOf(await evaluate.run({ run, weights: 'best', split: 'test' }, context)) as RunEvaluation;
    const good = report.task === 'number' && report.r2 > 0.8 && report.meanAbsoluteError < 60_000;
    expect([report.samples, good]).toEqual([24, true]);
  });

  it('is exported with parity; the file answers a table as the run does, without the run or its data', async () => {
    const directory = join(folder, 'onnx');
    const request = { run, to: 'onnx', directory, weights: 'best', force: false } as const;
    const { file, parity } = valueOf(await exportRun.run(request, context)) as ExportResult;
    const rows = ['town,size', 'Bern,100', 'Chur,50', ',80', 'Chur,'];
    const [byRun, byFile] = [await predicted(run, rows), await predicted(file, rows)];
    expect([parity.passed, byFile.length, byRun]).toEqual([true, 4, byFile]);
  });

  it('is not evaluated on changed data, but predicts even where the data is gone', async () => {
    const text = await readFile(table, 'utf8');
    const evaluated = async (): Promise<unknown> =>
      (await evaluate.run({ run, weights: 'best', split: 'test' }, context)).problems.map((p) => p.code);
    await writeFile(table, text.replace('Bern', 'Chur'));
    const changed = await evaluated();
    await rm(table);
    const gone = await evaluated();
    const values = await predicted(run, ['size,town', '100,Bern']);
    await writeFile(table, text);
    expect([changed, gone, values.length, await evaluated()]).toEqual([
      ['run-data-changed'],
      ['data-file-missing'],
      1,
      [],
    ]);
  });
});
