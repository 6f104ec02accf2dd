import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { network, writeDocument } from '../../engine/document/index.js';
import type { Activations } from '../../engine/session/methods/activations.js';
import { activations } from '../../engine/session/methods/activations.js';
import type { RunAnswers } from '../../engine/session/methods/answers.js';
import { answers } from '../../engine/session/methods/answers.js';
import type { RunEvaluation } from '../../engine/session/methods/evaluate.js';
import { evaluate } from '../../engine/session/methods/evaluate.js';
import type { RunInputs } from '../../engine/session/methods/inputs.js';
import { inputs } from '../../engine/session/methods/inputs.js';
import type { ValuesPrediction } from '../../engine/session/methods/reply.js';
import { reply } from '../../engine/session/methods/reply.js';
import type { RunSamples } from '../../engine/session/methods/samples.js';
import { samples } from '../../engine/session/methods/samples.js';
import { train } from '../../engine/session/methods/train.js';
import { rawDigits } from '../data/digits.js';
import { methodContext } from './method-context.js';

const context = methodContext();

function digitsGraph(): string {
  const g = network('Digits');
  let x = g.input({ channels: 1, height: 8, width: 8 });
  x = g.layer('conv2d', { filters: 4, kernel: 3, padding: 'same', activation: 'relu' }, x, { id: 'conv' });
  x = g.layer('flatten', {}, x, { id: 'flat' });
  x = g.layer('dense', { units: 10 }, x, { id: 'answer' });
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 3, threads: 1 });
  return writeDocument(g.document());
}

function irisGraph(): string {
  const g = network('Iris');
  const x = g.layer('dense', { units: 3 }, g.input({ kind: 'vector', features: 4 }), { id: 'answer' });
  g.output(x, { task: 'classes' });
  g.data({ source: 'iris' });
  g.training({ epochs: 20, threads: 1 });
  return writeDocument(g.document());
}

const best = (run: string) => ({ run, weights: 'best' as const });

describe('a run of digits is asked', () => {
  let folder = '';
  let run = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-asked-'));
    run = join(folder, 'run');
    valueOf(await train.run({ graph: digitsGraph(), settings: {}, directory: run }, context));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('for all its answers, which make up the confusion matrix of its evaluation', async () => {
    const asked = { ...best(run), split: 'test' as const };
    const report = valueOf(await evaluate.run(asked, context)) as RunEvaluation;
    const all = valueOf(await answers.run(asked, context)) as RunAnswers;
    if (report.task !== 'classes' || all.task !== 'classes') throw new Error('not classes');
    const confusion = report.confusion.map((row) => row.map(() => 0));
    all.labels.forEach((label, i) => {
      const counts = confusion[label] as number[];
      counts[all.predicted[i] as number] = (counts[all.predicted[i] as number] as number) + 1;
    });
    const wrong = all.rows.findIndex((row) => row === report.worst[0]?.index);
    expect([confusion, all.probability[wrong]]).toEqual([report.confusion, report.worst[0]?.probability]);
  });

  it('about raw values, which it answers as it does the row they are from', async () => {
    const raw = await rawDigits();
    const values = Array.from(raw.values.subarray(7 * 64, 8 * 64));
    const ofRow = valueOf(await reply.run({ ...best(run), sample: { row: 7 } }, context)) as ValuesPrediction;
    const given = { ...best(run), sample: { sizes: [1, 8, 8], values } };
    const ofValues = valueOf(await reply.run(given, context)) as ValuesPrediction;
    const kept = valueOf(await samples.run({ ...best(run), rows: [7] }, context)) as RunSamples;
    expect([ofValues.predictions, ofValues.input, kept]).toEqual([
      ofRow.predictions,
      { sizes: [1, 8, 8], values: values.map((value) => value / 16) },
      { sizes: [1, 8, 8], samples: [{ row: 7, values, wanted: [7], came: ofRow.predictions[0] }] },
    ]);
    expect(ofRow.predictions[0]?.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  });

  it('for what its layers make of a sample: the answer is the one it gives, the maps are those of its kernel', async () => {
    const sample = { row: 11 };
    const seen = valueOf(await activations.run({ of: best(run), sample, kernel: 'conv' }, context)) as Activations;
    const { predictions, input } = valueOf(await reply.run({ ...best(run), sample }, context)) as ValuesPrediction;
    const [prediction = []] = predictions;
    seen.prediction.forEach((value, i) => expect(value).toBeCloseTo(prediction[i] as number, 6));
    expect(Object.entries(seen.nodes).map(([id, { shape }]) => [id, shape])).toEqual([
      ['input1', [1, 8, 8]],
      ['conv', [4, 8, 8]],
      ['flat', [256]],
      ['answer', [10]],
      ['output1', [10]],
    ]);
    expect([seen.nodes['input1']?.values, seen.kernel?.shape]).toEqual([input.values, [4, 1, 3, 3]]);
    // The middle cell of the first map less that of the next pixel row, by hand: the bias falls out.
    const kernel = seen.kernel?.values.slice(0, 9) ?? [];
    const at = (i: number, j: number): number =>
      kernel.reduce(
        (sum, k, n) => sum + k * (input.values[(i + Math.floor(n / 3) - 1) * 8 + j + (n % 3) - 1] as number),
        0,
      );
    const map = seen.nodes['conv']?.values.slice(0, 64) ?? [];
    const lit = map.flatMap((value, n) => (value > 0 && n % 8 > 0 && n % 8 < 7 && n > 8 && n < 56 ? [n] : []));
    const [first = 0, second = 0] = lit;
    const byHand = at(Math.floor(first / 8), first % 8) - at(Math.floor(second / 8), second % 8);
    expect(lit.length).toBeGreaterThan(1);
    expect((map[first] as number) - (map[second] as number)).toBeCloseTo(byHand, 4);
  });

  it('what it can be asked about', async () => {
    const { graph, ...about } = valueOf(await inputs.run(best(run), context)) as RunInputs;
    expect([graph, about]).toEqual([
      digitsGraph(),
      {
        task: 'classes',
        names: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
        source: 'digits',
        sizes: [1, 8, 8],
        taken: [1, 8, 8],
        image: { channels: 1, height: 8, width: 8, channelsLast: false, brightest: 16 },
      },
    ]);
  });

  it('about what it cannot take, and says so', async () => {
    const asked = [
      { sizes: [1, 8, 8], values: [1, 2, 3] },
      { sizes: [1, 4, 4], values: Array.from({ length: 16 }, () => 0) },
      { row: 1797 },
      { csv: 'a,b\n1,2\n', file: 'x.csv' },
    ];
    const codes: unknown[] = [];
    for (const sample of asked) {
      const outcome = await reply.run({ ...best(run), sample }, context);
      codes.push(outcome.problems.map(({ code }) => code));
    }
    expect(codes).toEqual([['predict-shape'], ['predict-shape'], ['example-missing'], ['predict-no-table']]);
  });
});

it('a network that was never trained shows what it would start from', async () => {
  const of = { graph: digitsGraph(), settings: { seed: 5 } };
  const seen = valueOf(
    await activations.run({ of, sample: { row: 0 }, nodes: ['conv', 'gone'] }, context),
  ) as Activations;
  const again = valueOf(await activations.run({ of, sample: { row: 0 }, nodes: ['conv'] }, context)) as Activations;
  const other = { graph: digitsGraph(), settings: { seed: 6 } };
  const differs = valueOf(
    await activations.run({ of: other, sample: { row: 0 }, nodes: ['conv'] }, context),
  ) as Activations;
  expect([again, Object.keys(seen.nodes), differs.prediction.join() === seen.prediction.join()]).toEqual([
    seen,
    ['conv'],
    false,
  ]);
});

it('a run of a table takes rows as people write them, and knows the range of each column', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-asked-'));
  try {
    const run = join(folder, 'run');
    valueOf(await train.run({ graph: irisGraph(), settings: {}, directory: run }, context));
    const about = valueOf(await inputs.run(best(run), context)) as RunInputs;
    const names = about.columns?.map(({ name }) => name) ?? [];
    const csv = `${names.join(',')}\n5.1,3.5,1.4,0.2\n`;
    const ofText = valueOf(
      await reply.run({ ...best(run), sample: { csv, file: 'x.csv' } }, context),
    ) as ValuesPrediction;
    const sample = { sizes: [4], values: [5.1, 3.5, 1.4, 0.2] };
    const ofValues = valueOf(await reply.run({ ...best(run), sample }, context)) as ValuesPrediction;
    const [sepalLength] = about.columns ?? [];
    expect([ofText.predictions, sepalLength?.min, sepalLength?.max]).toEqual([
      ofValues.predictions,
      Math.fround(4.3),
      Math.fround(7.9),
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
