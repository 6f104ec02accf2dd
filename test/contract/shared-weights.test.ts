import { describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { BATCH, concreteShape, elementCount, floatType, normal, randomKey, valueOf } from '../../engine/base/index.js';
import type { Lowered } from '../../engine/compile/index.js';
import { optimise } from '../../engine/compile/index.js';
import { resolveParams } from '../../engine/document/index.js';
import type { Executor, HostTensors } from '../../engine/execute/index.js';
import { onnxruntime, reference } from '../../engine/execute/index.js';
import type { BuildSite, Layer } from '../../engine/layers/index.js';
import { findLayer, signalType, vectorSignal } from '../../engine/layers/index.js';
import type { Program, Value } from '../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../engine/ops/index.js';
import { defaultSettings } from '../../engine/train/index.js';
import { stepProgram } from '../../engine/train/step-program.js';
import { largestError, relativeError } from '../execute/example-program.js';

const SEED = 20261121;
const settings = { ...defaultSettings, optimizer: 'sgd', momentum: 0.9, weightDecay: 0.1 } as const;

/** Two dense layers of 4 units and tanh, one after the other, whose weights go by the given owners' names. */
function twoLayers(owners: readonly [string, string]): Program {
  const draft = new ProgramDraft(new NodeList());
  const layer = findLayer('dense') as Layer;
  const signal = vectorSignal(4);
  const { params } = resolveParams(layer.params, { units: 4, activation: 'tanh' });
  const apply = (x: Value, owner: string): Value => {
    const here = { node: owner, params, inputs: [signal] };
    const site: BuildSite<typeof params> = {
      ...here,
      b: draft.b,
      values: [x],
      mode: 'train',
      weight: (name) => {
        const { shape, initial } = layer.weights(here).find((spec) => spec.name === name) ?? {
          shape: [],
          initial: undefined,
        };
        if (!initial) throw new Error(`no weight ${name}`);
        return draft.keep({ name: `${owner}/${name}`, kind: 'weight', type: floatType(...shape), initial });
      },
      update: () => undefined,
      noise: () => x,
    };
    return layer.build(site)[0] as Value;
  };
  const x = draft.input('x', signalType(signal));
  const logits = owners.reduce(apply, x);
  const head = { node: 'out', task: 'number', logits, prediction: logits } as const;
  const lowered: Lowered = { draft, head, layers: new Map(), noise: new Map() };
  return optimise(stepProgram(lowered, settings));
}

function random(name: string, shape: readonly number[]): HostTensor {
  const key = randomKey(SEED, `test/${name}`);
  return { dtype: 'float', shape, data: Float32Array.from({ length: elementCount(shape) }, (_, i) => normal(key, i)) };
}

const feeds: HostTensors = {
  x: random('x', concreteShape([BATCH, 4], 5)),
  y: random('y', [5, 4]),
  rate: { dtype: 'float', shape: [], data: Float32Array.of(0.1) },
};

/** One step on weights and slots that depend on their layer-independent names alone; the outputs and the new state. */
async function stepped(executor: Executor, program: Program): Promise<HostTensors> {
  const loaded = valueOf(await executor.load({ step: program }, { threads: 1 }));
  const state = [...program.state].map(([name, { spec }]): [string, HostTensor] => {
    const zero = name.endsWith('#momentum');
    const start = random(name.slice(name.indexOf('/')), spec.type.shape as readonly number[]);
    return [name, zero ? { dtype: 'float', shape: start.shape, data: new Float32Array(start.data.length) } : start];
  });
  await loaded.write(new Map(state));
  const outputs = await loaded.run('step', feeds);
  const after = Object.fromEntries(await loaded.read());
  await loaded.close();
  return { ...outputs, ...after };
}

describe('weights shared by two layers', () => {
  it('are kept once, with one slot, and get the sum of both gradients', async () => {
    const shared = await stepped(reference, twoLayers(['a', 'a']));
    const apart = await stepped(reference, twoLayers(['a', 'b']));
    // Momentum starts at zero, so after one step it is the gradient plus the penalty, which is counted once.
    const sum = (name: string): HostTensor => {
      const [first, second] = ['a', 'b'].map((owner) => apart[`${owner}/${name}#momentum`]?.data ?? []);
      const start = random(`/${name}`, shared[`a/${name}`]?.shape ?? []);
      const penalty = start.shape.length >= 2 ? settings.weightDecay : 0;
      const data = Float64Array.from(start.data, (w, i) => (first?.[i] ?? NaN) + (second?.[i] ?? NaN) - penalty * w);
      return { dtype: 'float', shape: start.shape, data };
    };
    const names = ['kernel', 'bias'];
    expect(Object.keys(shared).filter((name) => name.includes('/'))).toEqual([
      'a/bias',
      'a/bias#momentum',
      'a/kernel',
      'a/kernel#momentum',
    ]);
    const errors = names.map((name) => relativeError(shared[`a/${name}#momentum`], sum(name)));
    expect(Math.max(...errors)).toBeLessThan(1e-12);
    expect(relativeError(shared['loss'], apart['loss'])).toBe(0);
  });

  it('are trained alike by both executors', async () => {
    const program = twoLayers(['a', 'a']);
    expect(largestError(await stepped(onnxruntime, program), await stepped(reference, program))).toBeLessThan(1e-5);
  });
});
