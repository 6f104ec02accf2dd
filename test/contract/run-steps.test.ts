import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import type { Executor, HostTensors } from '../../engine/execute/index.js';
import { onnxruntime, reference } from '../../engine/execute/index.js';
import type { TrainingSettings } from '../../engine/train/index.js';
import { readSettings } from '../../engine/train/index.js';
import { trainingTemplates } from '../../templates/index.js';
import { feedsOf, stepCase } from './step-case.js';

/** Dropout and batch norm, so that steps have noise and statistics. */
function noisyNetwork(): GraphDocument {
  const g = network('noisy');
  const image = g.input({ channels: 2, height: 6, width: 5 });
  const conv = g.layer('conv2d', { filters: 4, kernel: 3, activation: 'relu' }, image);
  const norm = g.layer('batchNorm', {}, g.layer('maxPool2d', { size: 2, stride: 1 }, conv));
  const flat = g.layer('flatten', {}, g.layer('dropout', { rate: 0.3 }, norm));
  g.output(g.layer('dense', { units: 3 }, flat), { task: 'classes' });
  return g.document();
}

type Optimizer = TrainingSettings['optimizer'];

const cases: [string, Optimizer, Executor, () => GraphDocument][] = [
  ...trainingTemplates.map(({ card, graph }): (typeof cases)[number] => [card.id, 'adam', onnxruntime, graph]),
  ...(['sgd', 'adam', 'adamw'] as const).flatMap((optimizer): typeof cases => [
    ['a noisy network', optimizer, onnxruntime, noisyNetwork],
    ['a noisy network', optimizer, reference, noisyNetwork],
  ]),
];

/** A fingerprint of the bits of each tensor. */
function bitsOf(tensors: Iterable<readonly [string, HostTensor]>): Record<string, string> {
  return Object.fromEntries(
    Array.from(tensors, ([name, { data }]) => {
      const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      return [name, createHash('sha256').update(bytes).digest('hex').slice(0, 16)];
    }),
  );
}

interface Trained {
  readonly outputs: readonly Record<string, string>[];
  readonly state: Record<string, string>;
}

interface TrainedTwice {
  readonly once: Trained;
  readonly singly: Trained;
}

/** Five steps, the last two of a partial batch, with their own data, noise and rate: all by one call, and by one call for each. */
async function trainedTwice(executor: Executor, document: GraphDocument, optimizer: Optimizer): Promise<TrainedTwice> {
  const settings = valueOf(
    readSettings({ optimizer, momentum: 0.9, weightDecay: 0.01, clipNorm: 1, schedule: 'cosine' }),
  );
  const checked = check(document);
  const drawn = [4, 4, 4, 3, 3].map((batch, draw) => stepCase(checked, settings, { seed: 5, draw, batch }));
  const [first] = drawn;
  if (!first) throw new Error('no steps');
  const { plan, state } = first;
  const steps = drawn.map(({ feeds }, step): HostTensors => {
    const scalars = Object.entries(plan.scalars(step, { stepsPerEpoch: 2, totalSteps: 5 }));
    const rates = scalars.map(([name, v]) => [name, { dtype: 'float', shape: [], data: Float64Array.of(v) }] as const);
    return { ...feedsOf(plan.programs.step, feeds), ...Object.fromEntries(rates) };
  });
  const loaded = valueOf(await executor.load(plan.programs, { threads: 2 }));
  const from = async (run: () => Promise<readonly HostTensors[]>): Promise<Trained> => {
    await loaded.write(state);
    const answers = await run();
    return { outputs: answers.map((outputs) => bitsOf(Object.entries(outputs))), state: bitsOf(await loaded.read()) };
  };
  try {
    const once = await from(() => loaded.runSteps('step', steps));
    const singly = await from(async () => {
      const answers: HostTensors[] = [];
      for (const step of steps) answers.push(await loaded.run('step', step));
      return answers;
    });
    return { once, singly };
  } finally {
    await loaded.close();
  }
}

describe('several steps in one call', () => {
  it.each(cases.map(([name, optimizer, executor, graph]) => ({ name, optimizer, executor, graph, on: executor.id })))(
    'are single steps, bit for bit: $name by $optimizer on $on',
    async ({ optimizer, executor, graph }) => {
      const { once, singly } = await trainedTwice(executor, graph(), optimizer);
      expect(once).toEqual(singly);
      expect(new Set(once.outputs.map((outputs) => outputs['loss'])).size).toBe(5);
    },
  );
});
