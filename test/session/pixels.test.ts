import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { randomKey, uniform, valueOf } from '../../engine/base/index.js';
import { readNpy, writeNpy } from '../../engine/data/index.js';
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
const COUNT = 60;
const [HIGH, WIDE] = [6, 8];
const CELLS = HIGH * WIDE;

/** Images of three grey levels with some noise; the class of a pixel is its level. */
function levels(): { x: HostTensor; y: HostTensor } {
  const key = randomKey(6, 'levels');
  const labels = Int32Array.from({ length: COUNT * CELLS }, (_, i) => Math.floor(3 * uniform(key, i)));
  const data = Float32Array.from(labels, (label, i) => label + 0.4 * (uniform(key, 1e6 + i) - 0.5));
  return {
    x: { dtype: 'float', shape: [COUNT, HIGH, WIDE], data },
    y: { dtype: 'int', shape: [COUNT, HIGH, WIDE], data: labels },
  };
}

function graph(channels: number, task = 'pixels', padding = 'same'): string {
  const g = network('Levels');
  let x = g.input({ channels: 1, height: HIGH, width: WIDE });
  x = g.layer('conv2d', { filters: 8, kernel: 3, padding, activation: 'relu' }, x);
  x = g.layer('conv2d', { filters: channels, kernel: 1 }, x, { id: 'last' });
  g.output(x, { task });
  g.training({ epochs: 30, batchSize: 6, learningRate: 0.03, shift: 1, threads: 1 });
  return writeDocument(g.document());
}

const problemsOf = (outcome: { readonly problems: readonly { readonly code: string; readonly values: unknown }[] }) =>
  outcome.problems.map(({ code, values }) => [code, values]).flat();

describe('a run that gives each pixel a class', () => {
  let folder = '';
  let run = '';
  let source = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-pixels-'));
    [source, run] = [join(folder, 'x.npy'), join(folder, 'run')];
    const { x, y } = levels();
    await writeFile(source, writeNpy(x));
    await writeFile(join(folder, 'y.npy'), writeNpy(y));
    valueOf(await train.run({ graph: graph(3), settings: {}, source, directory: run }, context));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is evaluated by overlap', async () => {
    const report = valueOf(await evaluate.run({ run, weights: 'best', split: 'test' }, context)) as RunEvaluation;
    if (report.task !== 'pixels') throw new Error(report.task);
    const counts = report.confusion.flat().reduce((a, b) => a + b, 0);
    expect([
      report.samples,
      counts,
      report.pixelAccuracy > 0.95,
      report.meanIou > 0.9,
      report.perClass.map(({ name }) => name),
    ]).toEqual([12, 12 * CELLS, true, true, ['0', '1', '2']]);
  });

  it('is exported with parity, and the file predicts what the run does: a class for each pixel', async () => {
    const directory = join(folder, 'onnx');
    const exported = valueOf(
      await exportRun.run({ run, to: 'onnx', directory, weights: 'best', force: false }, context),
    ) as ExportResult;
    const { end, topClassAgreement } = exported.parity;
    const input = join(folder, 'new.npy');
    const out = join(folder, 'out.npy');
    await writeFile(input, writeNpy({ dtype: 'float', shape: [2, 1, HIGH, WIDE], data: new Float32Array(2 * CELLS) }));
    const answers = [];
    for (const model of [run, exported.file]) {
      const request = { model, input, out, weights: 'best', force: true } as const;
      const { shape, pixels, top } = valueOf(await predict.run(request, context)) as PredictResult;
      const written = valueOf(readNpy(await readFile(out), out));
      answers.push({ shape, top, written: written.shape, counts: pixels?.map(({ said }) => said) });
    }
    const [first, second] = answers;
    const total = first?.counts?.[1]?.reduce((sum, { count }) => sum + count, 0);
    expect([end.output, topClassAgreement, first?.shape, first?.written, first?.top, total, second]).toEqual([
      'probabilities',
      { executor: 1, reference: 1 },
      [2, 3, HIGH, WIDE],
      [2, 3, HIGH, WIDE],
      [],
      CELLS,
      first,
    ]);
  });

  it('is refused where the network has other classes or sizes than the data, or another task', async () => {
    const refused = async (text: string): Promise<unknown> =>
      problemsOf(await train.run({ graph: text, settings: {}, source, directory: join(folder, 'no') }, context));
    expect({
      classes: await refused(graph(2)),
      one: await refused(graph(1)),
      smaller: await refused(graph(3, 'pixels', 'valid')),
      task: await refused(graph(3, 'number')),
    }).toEqual({
      classes: ['output-units', { came: 2, wanted: 3 }],
      one: ['output-units', { came: 1, wanted: 3 }],
      smaller: ['output-pixels', { came: `${HIGH - 2} × ${WIDE - 2}`, wanted: `${HIGH} × ${WIDE}` }],
      task: ['output-wants-vector', { came: `${HIGH} × ${WIDE} × 3` }],
    });
  });
});

describe('a run on the scenes with a mask of one channel', () => {
  it('trains with the options of the document, and records them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'netloom-scenes-'));
    try {
      const g = network('Mask');
      const x = g.input({ channels: 1, height: 24, width: 24 });
      g.output(g.layer('conv2d', { filters: 1, kernel: 3, padding: 'same' }, x), { task: 'pixels' });
      g.data({ source: 'scenes', options: { count: 20, size: 24 } });
      g.training({ epochs: 1, batchSize: 8, threads: 1, shift: 2 });
      const run = join(folder, 'run');
      valueOf(await train.run({ graph: writeDocument(g.document()), settings: {}, directory: run }, context));
      const { data } = JSON.parse(await readFile(join(run, 'run.json'), 'utf8')) as { data: unknown };
      const report = valueOf(await evaluate.run({ run, weights: 'final', split: 'test' }, context)) as RunEvaluation;
      const confusion = report.task === 'pixels' ? report.confusion.flat() : [];
      expect([data, confusion.reduce((a, b) => a + b, 0)]).toMatchObject([
        {
          recipe: { source: 'scenes', steps: [], options: { count: 20, size: 24, whichDigit: 0 } },
          classNames: ['background', 'digit'],
          samples: { train: 14, validation: 2, test: 4 },
        },
        4 * 24 * 24,
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
