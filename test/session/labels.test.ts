import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomKey, uniform, valueOf } from '../../engine/base/index.js';
import { network, writeDocument } from '../../engine/document/index.js';
import { KeptRuns } from '../../engine/session/kept-runs.js';
import type { RunAnswers } from '../../engine/session/methods/answers.js';
import { answers } from '../../engine/session/methods/answers.js';
import type { RunEvaluation } from '../../engine/session/methods/evaluate.js';
import { evaluate } from '../../engine/session/methods/evaluate.js';
import type { RunInputs } from '../../engine/session/methods/inputs.js';
import { inputs } from '../../engine/session/methods/inputs.js';
import type { ValuesPrediction } from '../../engine/session/methods/reply.js';
import { reply } from '../../engine/session/methods/reply.js';
import { train } from '../../engine/session/methods/train.js';
import { methodContext } from './method-context.js';

const context = methodContext();

/** 200 rooms: damp where it is wet outside, mouldy where it is damp and warm. */
function rooms(): string {
  const key = randomKey(7, 'rooms');
  const rows = Array.from({ length: 200 }, (_, i) => {
    const [rain, warmth] = [100 * uniform(key, i), 10 + 20 * uniform(key, 1000 + i)];
    const damp = rain > 50;
    return `${rain.toFixed(1)},${warmth.toFixed(1)},${damp ? 'yes' : 'no'},${damp && warmth > 18 ? 1 : 0}`;
  });
  return ['rain,warmth,damp,mouldy', ...rows].join('\n');
}

function graph(): string {
  const g = network('Rooms');
  let x = g.input({ kind: 'vector', features: 2 });
  x = g.layer('dense', { units: 16, activation: 'relu' }, x);
  x = g.layer('dense', { units: 2 }, x);
  g.output(x, { task: 'labels' });
  g.training({ epochs: 60, batchSize: 16, learningRate: 0.02, threads: 1 });
  return writeDocument(g.document());
}

describe('a run of two labels', () => {
  let folder = '';
  let table = '';
  let of = { run: '', weights: 'best' as const };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-rooms-'));
    [table, of] = [join(folder, 'rooms.csv'), { run: join(folder, 'run'), weights: 'best' }];
    await writeFile(table, rooms());
    const request = { graph: graph(), settings: {}, source: table, target: 'damp,mouldy', directory: of.run };
    valueOf(await train.run(request, context));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is scored over all answers, which are those that it gives', async () => {
    const report = valueOf(await evaluate.run({ ...of, split: 'test' }, context)) as RunEvaluation;
    const all = valueOf(await answers.run({ ...of, split: 'test' }, context)) as RunAnswers;
    if (report.task !== 'labels' || all.task !== 'labels') throw new Error('not labels');
    const right = all.wanted.flatMap((row, i) =>
      row.filter((yes, label) => (yes === 1) === (all.came[i]?.[label] ?? 0) > 0.5),
    );
    expect([all.names, all.rows.length, right.length / 80]).toEqual([['damp', 'mouldy'], 40, report.accuracy]);
    expect(report.accuracy).toBeGreaterThan(0.9);
  });

  it('is asked about a row of its two other columns, and answers with a probability for each label', async () => {
    const { names, columns } = valueOf(await inputs.run(of, context)) as RunInputs;
    expect([names, columns?.map(({ name }) => name)]).toEqual([
      ['damp', 'mouldy'],
      ['rain', 'warmth'],
    ]);
    const ask = async (values: number[]): Promise<boolean[]> => {
      const sample = { sizes: [2], values };
      const { predictions } = valueOf(await reply.run({ ...of, sample }, context)) as ValuesPrediction;
      return (predictions[0] ?? []).map((probability) => probability > 0.5);
    };
    expect([await ask([95, 12]), await ask([95, 28]), await ask([5, 28])]).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
  });

  it('is scored alike where it was trained with forms that this version no longer has', async () => {
    const scored = valueOf(await evaluate.run({ ...of, split: 'test' }, context)) as RunEvaluation;
    const record = JSON.parse(await readFile(join(of.run, 'run.json'), 'utf8')) as { executor: { choices: object } };
    const executor = { ...record.executor, choices: { 'reduceSum float[batch] {}': 'of another version' } };
    await writeFile(join(of.run, 'run.json'), JSON.stringify({ ...record, executor }));
    const anew = { ...context, kept: new KeptRuns() };
    const again = valueOf(await evaluate.run({ ...of, split: 'test' }, anew)) as RunEvaluation;
    expect([again.samples, again.task === 'labels' && again.accuracy]).toEqual([
      scored.samples,
      scored.task === 'labels' && scored.accuracy,
    ]);
  });

  it('is no longer scored once its file has changed, although it is kept loaded', async () => {
    await appendFile(table, '\n1,1,no,0');
    const refused = await evaluate.run({ ...of, split: 'test' }, context);
    expect(refused.problems.map(({ code }) => code)).toEqual(['run-data-changed']);
  });
});
