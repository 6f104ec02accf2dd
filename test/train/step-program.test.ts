import { describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { batchBuffer, fillBatch } from '../../engine/data/index.js';
import { network } from '../../engine/document/index.js';
import { reference } from '../../engine/execute/index.js';
import type { TrainingSettings } from '../../engine/train/index.js';
import { dataInputs, initialState } from '../../engine/train/index.js';
import { clouds, planOf, smallSettings } from './small-run.js';

/** How far one step of plain SGD at rate 1 moves each weight: the gradient as the optimiser saw it. */
async function moves(given: Partial<TrainingSettings>, trainable = true): Promise<Map<string, number[]>> {
  const settings = smallSettings({ optimizer: 'sgd', momentum: 0, learningRate: 1, ...given });
  const g = network('small');
  const image = g.input({ kind: 'image', channels: 1, height: 3, width: 3 }, { id: 'image' });
  const conv = g.layer('conv2d', { filters: 2, kernel: 2, trainable }, image, { id: 'conv' });
  const flat = g.layer('flatten', {}, g.layer('batchNorm', {}, conv, { id: 'norm' }), { id: 'flat' });
  g.output(g.layer('dense', { units: 3 }, flat, { id: 'scores' }), {}, { id: 'out' });
  const plan = planOf(g.document(), settings);
  const loaded = valueOf(await reference.load(plan.programs, { threads: 1 }));
  const before = initialState(Object.values(plan.programs), 3);
  await loaded.write(before);
  const dataset = clouds();
  const batch = fillBatch(dataset, Uint32Array.from([0, 1, 2, 3, 4]), batchBuffer(dataset, 5));
  const rate = { dtype: 'float', shape: [], data: Float64Array.of(1) } as const;
  await loaded.run('step', { ...dataInputs(batch), rate });
  const after = await loaded.read();
  return new Map(
    [...after].map(([name, { data }]) => [name, Array.from(data, (v, i) => (before.get(name)?.data[i] ?? NaN) - v)]),
  );
}

const flat = (all: Map<string, number[]>): number[] =>
  [...all].filter(([name]) => !/mean|variance/.test(name)).flatMap(([, values]) => values);
const norm = (values: readonly number[]): number => Math.hypot(...values);

describe('the step', () => {
  it('scales all gradients together down to the clip norm, and leaves smaller ones alone', async () => {
    const free = flat(await moves({}));
    const clipped = flat(await moves({ clipNorm: 0.1 }));
    const loose = flat(await moves({ clipNorm: 1000 }));
    const ratio = 0.1 / (norm(free) + 1e-6);
    expect(Math.max(...clipped.map((v, i) => Math.abs(v - ratio * (free[i] ?? NaN))))).toBeLessThan(1e-12);
    expect(loose).toEqual(free);
  });

  it('decays kernels only: no bias, no gamma or beta', async () => {
    const [free, decayed] = [await moves({}), await moves({ weightDecay: 0.25 })];
    const changed = [...free].filter(([name, values]) => values.join() !== decayed.get(name)?.join());
    expect(changed.map(([name]) => name)).toEqual(['conv/kernel', 'scores/kernel']);
  });

  it('leaves frozen weights where they are, and moves statistics', async () => {
    const all = await moves({}, false);
    const still = [...all].filter(([, values]) => values.every((v) => v === 0)).map(([name]) => name);
    expect(still).toEqual(['conv/bias', 'conv/kernel']);
  });
});
