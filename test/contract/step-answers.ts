import type { HostTensor, Tensor } from '../../engine/base/index.js';
import { concreteShape, valueOf } from '../../engine/base/index.js';
import type { Executor, HostTensors } from '../../engine/execute/index.js';
import type { Program, Value } from '../../engine/ops/index.js';
import type { StepCase } from './step-case.js';
import { feedsOf } from './step-case.js';

/**
 * Everything that one training step computes: `evaluate/...` on the state as it was, `probe/...` with each layer's
 * outputs and each weight's gradient, `step/...`, and the whole state after it as `state/...`.
 */
export async function answersOf(executor: Executor, { plan, feeds, state }: StepCase): Promise<HostTensors> {
  const loaded = valueOf(await executor.load(plan.programs, { threads: 1 }));
  try {
    await loaded.write(state);
    const run = (name: 'evaluate' | 'probe' | 'step'): Promise<HostTensors> =>
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
 * The same by the reference's loops, with every float that is fed or made put through `round`: what an executor of that
 * precision might answer.
 */
export function roundedAnswers(given: StepCase, round: (value: number) => number): HostTensors {
  const { evaluate, probe, step } = given.plan.programs;
  const [evaluated, probed, stepped] = [evaluate, probe, step].map((program) => rounded(program, given, round));
  const after = [...given.state].map(([name, before]): [string, HostTensor] => [
    name,
    stepped?.updates.get(name) ?? before,
  ]);
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

function rounded(program: Program, { feeds, state, batch }: StepCase, round: (value: number) => number): Computed {
  const values = new Map<Value, Tensor>();
  const keep = (value: Value, { dtype, shape, data }: HostTensor | Tensor): void => {
    values.set(value, { dtype, shape, data: Float64Array.from(data, dtype === 'float' ? round : Number) });
  };
  for (const [name, value] of program.inputs) keep(value, feeds[name] as HostTensor);
  for (const [name, { value }] of program.state) keep(value, state.get(name) as HostTensor);
  for (const node of program.nodes) {
    if (node.outputs.every((value) => values.has(value))) continue;
    const inputs = node.inputs.map((value) => values.get(value) as Tensor);
    const shapes = node.outputs.map(({ type }) => concreteShape(type.shape, batch));
    node.op.reference(inputs, node.attrs, shapes).forEach((made, i) => {
      keep(node.outputs[i] as Value, made);
    });
  }
  const hosts = (ends: ReadonlyMap<string, Value>): Map<string, HostTensor> =>
    new Map([...ends].map(([name, value]) => [name, hostOf(values.get(value) as Tensor)]));
  return { outputs: hosts(program.outputs), updates: hosts(program.updates) };
}

function hostOf({ dtype, shape, data }: Tensor): HostTensor {
  return dtype === 'int' ? { dtype, shape, data: Int32Array.from(data) } : { dtype, shape, data };
}
