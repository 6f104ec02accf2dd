import { expect, test } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import { TrainingBatches } from '../../engine/data/index.js';
import type { Executor } from '../../engine/execute/index.js';
import { onnxruntime, reference } from '../../engine/execute/index.js';
import type { LayerSample } from '../../engine/train/index.js';
import { initialState, layerStatistics, makeStep, train, TrainingControl } from '../../engine/train/index.js';
import { StepInputs } from '../../engine/train/step-inputs.js';
import { clouds, lastThird, plainNetwork, Recording, smallNetwork, smallSettings, tickingClock } from './small-run.js';

const settings = smallSettings({ epochs: 4 });

function norm(numbers: Iterable<number>): number {
  return Math.sqrt([...numbers].reduce((sum, x) => sum + x * x, 0));
}

test.each([reference, onnxruntime])(
  'statistics of layers are those of the very step that follows (%#)',
  async (executor: Executor) => {
    const dataset = clouds();
    const split = lastThird(dataset);
    const plan = valueOf(makeStep(check(plainNetwork()), settings, { layers: true }));
    const loaded = valueOf(await executor.load(plan.programs as never, { threads: 1, seldom: ['layers'] }));
    try {
      await loaded.write(initialState(Object.values(plan.programs), settings.seed));
      const inputs = new StepInputs(plan, dataset, new TrainingBatches(dataset, split.train, settings), settings);
      const [batch] = inputs.batches(0, 1);
      const feed = inputs.forStep(0, batch as never);
      const layers = layerStatistics(plan.order, await loaded.run('layers', feed));
      const probe = await loaded.run('probe', inputs.forProbe(0, batch as never));
      const kept = [...plan.programs.step.state.values()].map(({ spec }) => spec);
      const names = kept.flatMap(({ name, kind, origin }) => (origin === 'hidden' && kind === 'weight' ? [name] : []));
      const before = await loaded.read(names);
      await loaded.run('step', feed);
      const after = await loaded.read(names);
      const numbers = (state: typeof before): number[] => names.flatMap((name) => [...(state.get(name)?.data ?? [])]);
      const change = numbers(after).map((x, i) => x - (numbers(before)[i] ?? 0));
      const given = [...(probe['layer/hidden/0']?.data ?? [])];
      const mean = given.reduce((sum, x) => sum + x, 0) / given.length;
      const silent = Array.from({ length: 8 }, (_, unit) =>
        given.filter((_, i) => i % 8 === unit).every((x) => x === 0),
      );
      const hidden = layers.find(({ node }) => node === 'hidden');
      const wanted = {
        updateRatio: norm(change) / norm(numbers(before)),
        gradientNorm: norm(names.flatMap((name) => [...(probe[`gradient/${name}`]?.data ?? [])])),
        weightNorm: norm(numbers(before)),
        activationMean: mean,
        activationDeviation: Math.sqrt(given.reduce((sum, x) => sum + (x - mean) ** 2, 0) / given.length),
        deadShare: silent.filter(Boolean).length / 8,
      };
      for (const [figure, value] of Object.entries(wanted)) {
        expect([figure, (hidden as unknown as Record<string, number>)[figure]]).toEqual([
          figure,
          expect.closeTo(value, 4),
        ]);
      }
      expect(wanted.updateRatio).toBeGreaterThan(0);
      expect(layers.map(({ node }) => node)).toEqual(['image', 'flat', 'hidden', 'scores', 'out']);
    } finally {
      await loaded.close();
    }
  },
);

test('a run that is looked at has the very numbers of one that is not, and is looked at now and then', async () => {
  const dataset = clouds();
  const run = async (layers: boolean): Promise<{ rows: unknown; samples: LayerSample[]; state: unknown }> => {
    const plan = valueOf(makeStep(check(smallNetwork()), settings, { layers }));
    const loaded = valueOf(await reference.load(plan.programs as never, { threads: 1 }));
    const samples: LayerSample[] = [];
    const sink = Object.assign(new Recording(), { layers: (sample: LayerSample) => void samples.push(sample) });
    try {
      valueOf(
        await train({
          plan,
          loaded,
          dataset,
          split: lastThird(dataset),
          settings,
          sink,
          control: new TrainingControl(),
          now: tickingClock(10).now,
          breathe: () => Promise.resolve(),
        }),
      );
      return { rows: sink.rows, samples, state: await loaded.read() };
    } finally {
      await loaded.close();
    }
  };
  const [watched, alone] = [await run(true), await run(false)];
  expect([watched.rows, watched.state, alone.samples]).toEqual([alone.rows, alone.state, []]);
  const steps = watched.samples.map(({ step }) => step);
  expect([steps[0], steps.length > 1, steps.length < 10]).toEqual([1, true, true]);
});
