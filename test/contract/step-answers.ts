import type { HostTensor, RandomKey, Tensor } from '../../engine/base/index.js';
import { concreteShape, uniform, valueOf } from '../../engine/base/index.js';
import type { Executor, HostTensors } from '../../engine/execute/index.js';
import type { Program, Value } from '../../engine/ops/index.js';
import { feedsOf, type StepCase } from './step-case.js';

/**
 * Everything that one training step computes: `evaluate/...` on the state as it was, `probe/...` with each layer's
 * outputs and each weight's gradient, `step/...`, and the whole state after it as `state/...`.
 */
export async function answersOf(executor: Executor, { plan, feeds, state }: StepCase): Promise<HostTensors> {
  const loaded = valueOf(await executor.load(plan.programs, { threads: 1 }));
  try {
    await loaded.write(state);
    const run = (name: keyof typeof plan.programs): Promise<HostTensors> =>
      loaded.run(name, feedsOf(plan.programs[name], feeds));
    const [evaluate, probe, step] = [await run('evaluate'), await run('probe'), await run('step')];
    return {
      ...named('evaluate', Object.entries(evaluate)),
      ...named('probe', Object.entries(probe)),
      ...named('step', Object.entries(step)),
      ...named('state', await loaded.read()),
    };
  } finally {
    await loaded.close();
  }
}

/**
 * The same by the reference's loops, with every float that an operation makes moved by up to `amount` of itself: what
 * an executor of that precision might answer. Whole numbers (zeros, masks, counts) are exact everywhere and stay.
 */
export function disturbedAnswers(given: StepCase, key: RandomKey, amount: number): HostTensors {
  const { evaluate, probe, step } = given.plan.programs;
  const [evaluated, probed, stepped] = [evaluate, probe, step].map((program) => disturbed(program, given, key, amount));
  const after = [...given.state].map(([name, before]): [string, HostTensor] => [name, stepped?.updates.get(name) ?? before]);
  return {
    ...named('evaluate', evaluated?.outputs ?? []),
    ...named('probe', probed?.outputs ?? []),
    ...named('step', stepped?.outputs ?? []),
    ...named('state', after),
  };
}

function named(prefix: string, tensors: Iterable<readonly [string, HostTensor]>): HostTensors {
  return Object.fromEntries(Array.from(tensors, ([name, tensor]) => [`${prefix}/${name}`, tensor]));
}

interface Computed {
  readonly outputs: Map<string, HostTensor>;
  readonly updates: Map<string, HostTensor>;
}

function disturbed(program: Program, { feeds, state, batch }: StepCase, key: RandomKey, amount: number): Computed {
  const values = new Map<Value, Tensor>();
  for (const [name, value] of program.inputs) values.set(value, tensorOf(feeds[name]));
  for (const [name, { value }] of program.state) values.set(value, tensorOf(state.get(name)));
  let drawn = 0;
  for (const node of program.nodes) {
    if (node.outputs.every((value) => values.has(value))) continue;
    const inputs = node.inputs.map((value) => values.get(value) as Tensor);
    const made = node.op.reference(inputs, node.attrs, node.outputs.map(({ type }) => concreteShape(type.shape, batch)));
    node.outputs.forEach((value, i) => {
      const { dtype, shape, data } = made[i] as Tensor;
      const moves = dtype === 'float' && inputs.length > 0;
      values.set(value, {
        dtype,
        shape,
        data: moves ? data.map((v) => (Number.isInteger(v) ? v : v * (1 + amount * (2 * uniform(key, drawn++) - 1)))) : data,
      });
    });
  }
  const hosts = (ends: ReadonlyMap<string, Value>): Map<string, HostTensor> =>
    new Map([...ends].map(([name, value]) => [name, hostOf(values.get(value) as Tensor)]));
  return { outputs: hosts(program.outputs), updates: hosts(program.updates) };
}

function tensorOf(host: HostTensor | undefined): Tensor {
  if (!host) throw new Error('a feed is missing');
  return { dtype: host.dtype, shape: host.shape, data: Float64Array.from(host.data) };
}

function hostOf({ dtype, shape, data }: Tensor): HostTensor {
  return dtype === 'int' ? { dtype, shape, data: Int32Array.from(data) } : { dtype, shape, data };
}
