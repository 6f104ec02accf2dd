import type { HostTensor, TensorType } from '../../engine/base/index.js';
import {
  concreteShape,
  elementCount,
  normal,
  randomBelow,
  randomKey,
  uniformNoise,
  valueOf,
} from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import type { HostTensors } from '../../engine/execute/index.js';
import type { Program, StateSpec } from '../../engine/ops/index.js';
import type { StepPlan, TrainingSettings } from '../../engine/train/index.js';
import { initialTensor, makeStep, readSettings } from '../../engine/train/index.js';
import { Dice } from './dice.js';

/** A whole training step with everything that it is fed: numbers that every executor gets, bit for bit. */
export interface StepCase {
  readonly checked: CheckedGraph;
  readonly settings: TrainingSettings;
  readonly plan: StepPlan;
  readonly batch: number;
  /** Weights, statistics and slots as they might be in the middle of a training. */
  readonly state: ReadonlyMap<string, HostTensor>;
  /** Of all three Programs together; `feedsOf` picks. */
  readonly feeds: HostTensors;
}

/** Settings that differ from seed to seed: optimiser, decay, clipping. */
export function randomSettings(seed: number): TrainingSettings {
  const dice = new Dice(seed, 'settings');
  return valueOf(
    readSettings({
      optimizer: dice.pick(['sgd', 'adam', 'adamw']),
      momentum: dice.pick([0, 0.9]),
      nesterov: dice.once(2),
      weightDecay: dice.pick([0, 0.05]),
      clipNorm: dice.pick([0, 0.3, 50]),
      learningRate: 0.05,
      schedule: dice.pick(['constant', 'step', 'cosine']),
      topK: 2,
    }),
  );
}

/** Which numbers are drawn, and for how many examples. */
export interface CaseOptions {
  readonly seed: number;
  /** Another one gives other numbers for the same seed. */
  readonly draw?: number;
  /** From 3 to 5 where it is not said. */
  readonly batch?: number;
}

/** The Step of a checked graph with seeded data, noise and state. */
export function stepCase(checked: CheckedGraph, settings: TrainingSettings, options: CaseOptions): StepCase {
  const { seed, draw = 0 } = options;
  const plan = valueOf(makeStep(checked, settings));
  const { step, evaluate } = plan.programs;
  const batch = options.batch ?? new Dice(seed, 'batch').between(3, 5);
  const inputs = new Map([...step.inputs, ...evaluate.inputs].map(([name, { type }]) => [name, type]));
  const scalars = plan.scalars(3, { stepsPerEpoch: 4, totalSteps: 12 });
  const feeds = [...inputs].map(([name, type]): [string, HostTensor] => [
    name,
    Object.hasOwn(scalars, name)
      ? { dtype: 'float', shape: [], data: Float32Array.of(scalars[name] ?? NaN) }
      : inputTensor(name, type, plan, batch, seed, draw),
  ]);
  const state = [...step.state, ...evaluate.state].map(([name, { spec }]): [string, HostTensor] => [
    name,
    trainedTensor(spec, seed, draw),
  ]);
  return { checked, settings, plan, batch, state: new Map(state), feeds: Object.fromEntries(feeds) };
}

/** What this Program takes of the feeds. */
export function feedsOf(program: Program, feeds: HostTensors): HostTensors {
  return Object.fromEntries([...program.inputs.keys()].map((name) => [name, feeds[name] as HostTensor]));
}

function inputTensor(
  name: string,
  type: TensorType,
  { task, width }: StepPlan,
  batch: number,
  seed: number,
  draw: number,
): HostTensor {
  const shape = concreteShape(type.shape, batch);
  const length = elementCount(shape);
  const key = randomKey(seed, `test/${name}`, draw);
  if (name.startsWith('noise/')) return { dtype: 'float', shape, data: uniformNoise(key, length) };
  // One channel of pixels tells two classes apart.
  const classes = task === 'pixels' ? Math.max(width, 2) : width;
  const draws = Array.from({ length }, (_, i) =>
    type.dtype === 'int' ? randomBelow(key, i, classes) : normal(key, i),
  );
  if (type.dtype === 'int') return { dtype: 'int', shape, data: Int32Array.from(draws) };
  const binary = name === 'y' && task === 'labels';
  return { dtype: 'float', shape, data: Float32Array.from(draws, (v) => (binary ? Number(v > 0) : v)) };
}

/** The initial tensor moved a little, so that biases are not zero; variances and Adam's v stay positive. */
export function trainedTensor(spec: StateSpec, seed: number, draw: number): HostTensor {
  const start = initialTensor(spec, seed);
  const key = randomKey(seed, `test/${spec.name}`, draw);
  const positive = /variance$|#v$/.test(spec.name);
  const data = Float32Array.from(start.data, (v, i) =>
    positive ? 0.5 + normal(key, i) ** 2 : v + 0.2 * normal(key, i),
  );
  return { dtype: 'float', shape: start.shape, data };
}
