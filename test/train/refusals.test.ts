import { describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { done, ProblemError, problem } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import type { Dataset } from '../../engine/data/index.js';
import { network } from '../../engine/document/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { estimateMemory, freshState, makeStep, refuseIfTooBig } from '../../engine/train/index.js';
import { stepMemory } from '../../engine/train/memory/step-memory.js';
import { notFiniteProbe } from '../../engine/train/find-not-finite.js';
import { clouds, planOf, plainNetwork, Recording, smallRun, smallSettings } from './small-run.js';

async function problemsOf(run: Promise<unknown>): Promise<unknown> {
  try {
    return await run;
  } catch (error) {
    return error instanceof ProblemError ? error.problems.map(({ code, values }) => ({ code, values })) : error;
  }
}

describe('a run that goes wrong', () => {
  it('is repeated up to the bad step, so that the weights before it are there again', async () => {
    const sink = new Recording();
    const settings = { optimizer: 'sgd', momentum: 0, learningRate: 1000 } as const;
    const { end, state } = await smallRun({ document: linearNetwork(), settings, sink });
    const saved = sink.checkpoints.map(({ snapshot }) => snapshot.state);
    const finite = [state, ...saved].map((tensors) =>
      [...tensors.values()].every((t) => t.data.every(Number.isFinite)),
    );
    expect(finite).toEqual(finite.map(() => true));
    expect(end).toMatchObject({ reason: 'not-finite', step: sink.rows.filter((row) => row.kind === 'step').length });
  });

  it('names the first layer whose output overflows', async () => {
    const sink = new Recording();
    await smallRun({ document: linearNetwork(), settings: { epochs: 1 }, sink });
    const start = sink.checkpoints[0]?.snapshot ?? { trainer: freshState, state: new Map<string, HostTensor>() };
    const huge = new Map(start.state);
    for (const name of ['first/kernel', 'second/kernel']) {
      const { shape, data } = huge.get(name) as HostTensor;
      huge.set(name, { dtype: 'float', shape, data: Float64Array.from(data, (v) => v * 1e200) });
    }
    const { end } = await smallRun({ document: linearNetwork(), from: { trainer: start.trainer, state: huge } });
    expect(end).toMatchObject({ layer: 'second', problem: { code: 'train-not-finite-output', node: 'second' } });
  });

  it('names the Input where the data holds something that is not a number', async () => {
    const dataset = clouds();
    dataset.inputs[40] = NaN;
    const { end } = await smallRun({ dataset });
    expect(end).toMatchObject({ reason: 'not-finite', layer: 'image' });
  });

  it('names the last layer with a bad gradient where every output is fine, and else the output card', () => {
    const plan = planOf(plainNetwork(), smallSettings());
    const tensor = (value: number) => ({ dtype: 'float', shape: [1], data: Float32Array.of(value) }) as const;
    const fine = { 'layer/hidden/0': tensor(1), 'layer/scores/0': tensor(2), loss: tensor(1) };
    const gradients = { 'gradient/hidden/kernel': tensor(Infinity), 'gradient/scores/bias': tensor(NaN) };
    const found = [
      notFiniteProbe(plan, { ...fine, ...gradients }, 7),
      notFiniteProbe(plan, { ...fine, loss: tensor(Infinity) }, 7),
      notFiniteProbe(plan, { ...fine, ...gradients, 'layer/hidden/0': tensor(NaN) }, 7),
    ];
    expect(found.map(({ layer, problem: p }) => [layer, p.code, p.values.step])).toEqual([
      ['scores', 'train-not-finite-gradient', 7],
      ['out', 'train-not-finite-loss', 7],
      ['hidden', 'train-not-finite-output', 7],
    ]);
  });

  it('ends with the problem of a sink that cannot save', async () => {
    const sink = new Recording();
    sink.checkpoint = () => {
      throw new ProblemError([problem('disk-full', { path: 'x' })]);
    };
    expect(await problemsOf(smallRun({ sink }))).toEqual([{ code: 'disk-full', values: { path: 'x' } }]);
  });

  it('is refused where data and network do not fit together', async () => {
    const dataset = clouds();
    const numbers: Dataset = { ...dataset, targets: { task: 'number', width: 3, values: new Float32Array(44 * 3) } };
    const four: Dataset = { ...dataset, classNames: ['a', 'b', 'c', 'd'] };
    const one: Dataset = { ...dataset, count: 1 };
    const found = [];
    for (const data of [numbers, four, one]) found.push(await problemsOf(smallRun({ dataset: data })));
    expect(found).toEqual([
      [{ code: 'train-task', values: { came: 'number', wanted: 'classes' } }],
      [{ code: 'train-units', values: { came: 3, wanted: 4 } }],
      [{ code: 'train-too-few', values: { train: 1, validation: 0 } }],
    ]);
  });

  it('is refused where nothing can be trained', () => {
    const g = network('frozen');
    const image = g.input({ kind: 'vector', features: 3 }, { id: 'in' });
    g.output(g.layer('dense', { units: 2, trainable: false }, image, { id: 'frozen' }), {});
    const step = makeStep(check(g.document()), smallSettings());
    expect(step.ok ? [] : step.problems.map((p) => p.code)).toEqual(['train-nothing-to-train']);
  });

  it('is refused with an estimate where it would not fit in memory', () => {
    const { step } = planOf(plainNetwork(), smallSettings()).programs;
    const estimate = estimateMemory(step, 8, clouds());
    const native = stepMemory(step, 8);
    const weights = 4 * (9 * 8 + 8 + 8 * 3 + 3);
    const fed = 4 * 8 * (9 + 1) + 8;
    const data = 44 * (9 + 1) * 4;
    // What Node has not collected yet of batches and answers.
    const uncollected = 8e6;
    expect(estimate).toEqual({
      state: 2 * 3 * weights,
      step: native.total,
      activations: native.activations,
      host: 64 * fed + 2 * 3 * weights + uncollected,
      base: 66e6,
      data,
      total: 4 * 3 * weights + native.total + 64 * fed + uncollected + 66e6 + data,
    });
    expect(refuseIfTooBig(estimate, 1e9, 8)).toEqual(done(undefined));
    expect(refuseIfTooBig(estimate, estimate.total, 8)).toMatchObject({ problems: [{ code: 'train-memory' }] });
  });
});

/** Linear layers in a row: nothing keeps their product from overflowing. */
function linearNetwork(): GraphDocument {
  const g = network('linear');
  let x = g.input({ kind: 'image', channels: 1, height: 3, width: 3 }, { id: 'image' });
  x = g.layer('flatten', {}, x, { id: 'flat' });
  x = g.layer('dense', { units: 4 }, x, { id: 'first' });
  x = g.layer('dense', { units: 4 }, x, { id: 'second' });
  g.output(g.layer('dense', { units: 3 }, x, { id: 'third' }), {}, { id: 'out' });
  return g.document();
}
