import type { HostTensor, Problem } from '../base/index.js';
import { problem } from '../base/index.js';
import type { HostTensors } from '../execute/index.js';
import { probeNames } from './probe-program.js';
import type { StepPlan } from './step-plan.js';

/** Where a NaN or an infinity arose: in which layer's output, weights or gradients. */
export interface NotFinite {
  readonly layer: string;
  readonly problem: Problem;
}

/** Whether a tensor holds no NaN and no infinity. */
export function isFiniteTensor({ data }: HostTensor): boolean {
  return data.every(Number.isFinite);
}

/** The first layer, in topological order, that owns a tensor that is not finite; undefined: all are. */
export function notFiniteState(
  plan: StepPlan,
  state: ReadonlyMap<string, HostTensor>,
  step: number,
): NotFinite | undefined {
  const owners = new Map([...plan.programs.step.state].map(([name, { spec }]) => [name, spec.origin]));
  const bad = [...state].filter(([, tensor]) => !isFiniteTensor(tensor));
  if (bad.length === 0) return undefined;
  const places = bad.map(([name]) => plan.order.indexOf(owners.get(name) ?? '')).filter((place) => place >= 0);
  const layer = plan.order[Math.min(...places)] ?? plan.head;
  return { layer, problem: problem('train-not-finite-weights', { layer, step }, { node: layer }) };
}

/**
 * The culprit among the probe's outputs: the first layer with an output that is not finite; else, since gradients flow
 * backwards, the last layer with such a gradient; else the output card, whose loss it then was.
 */
export function notFiniteProbe(plan: StepPlan, outputs: HostTensors, step: number): NotFinite {
  const bad = new Set(Object.keys(outputs).filter((name) => !isFiniteTensor(outputs[name] as HostTensor)));
  const prefix = (node: string): string => probeNames.layer(node, 0).replace(/0$/, '');
  const first = plan.order.find((node) => [...bad].some((name) => name.startsWith(prefix(node))));
  if (first !== undefined && first !== plan.head) {
    return { layer: first, problem: problem('train-not-finite-output', { layer: first, step }, { node: first }) };
  }
  const gradients = [...plan.programs.step.state.values()].filter(({ spec }) =>
    bad.has(probeNames.gradient(spec.name)),
  );
  const owners = new Set(gradients.map(({ spec }) => spec.origin));
  const last = plan.order.filter((node) => owners.has(node)).at(-1);
  if (!bad.has('loss') && last !== undefined) {
    return { layer: last, problem: problem('train-not-finite-gradient', { layer: last, step }, { node: last }) };
  }
  const { head } = plan;
  return { layer: head, problem: problem('train-not-finite-loss', { layer: head, step }, { node: head }) };
}
