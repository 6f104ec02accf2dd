import type { Dim, Outcome } from '../base/index.js';
import { concreteShape, outcomeOf, valueOf } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import type { Lowered } from '../compile/index.js';
import { lower, optimise } from '../compile/index.js';
import type { Program } from '../ops/index.js';
import { evaluateProgram } from './evaluate-program.js';
import { layersProgram } from './layers-program.js';
import { metricsFor } from './metrics/index.js';
import { optimisers } from './optimisers/index.js';
import { probeProgram } from './probe-program.js';
import type { Span } from '../settings/index.js';
import { rateAt } from '../settings/index.js';
import type { TrainingSettings } from '../settings/index.js';
import { stepProgram } from './step-program.js';
import type { Task } from './task.js';
import { widthOf } from './width-of.js';

/** An input of the Step that wants fresh uniform noise in [0, 1) at each step: `randomKey(seed, stream, step)`. */
export interface NoiseInput {
  readonly name: string;
  readonly stream: string;
  readonly shape: readonly Dim[];
}

/**
 * The Programs of a training run, over one state: `step` (forward, backward, optimiser; its name lets onnxruntime keep
 * threads spinning), `evaluate` (the network as it will be used) and `probe` (a step's forward and gradients with
 * everything laid open, run only to find where a NaN arose). Where somebody watches also `layers` (what a step does to each
 * layer, in single numbers; run now and then).
 */
export type PlanPrograms = {
  readonly step: Program;
  readonly evaluate: Program;
  readonly probe: Program;
  readonly layers?: Program;
};

/** All that the trainer needs of a network: Programs, and what the host feeds them. */
export interface StepPlan {
  readonly programs: PlanPrograms;
  readonly task: Task;
  /** The output card. */
  readonly head: string;
  /** Output units: classes, labels or numbers; for pixels the channels. */
  readonly width: number;
  /** Height and width of what comes out where it is a class for each pixel; else empty. */
  readonly space: readonly number[];
  /** Drawn nodes in topological order. */
  readonly order: readonly string[];
  /** Outputs of `step` that are sums over the batch. */
  readonly stepMetrics: readonly string[];
  /** Outputs of `evaluate` that are sums over the batch. */
  readonly evaluateMetrics: readonly string[];
  readonly noise: readonly NoiseInput[];
  /** The learning rate of a step, before any bias correction. */
  rate(step: number, span: Span): number;
  /** The Step's scalar inputs, computed in float64. */
  scalars(step: number, span: Span): Readonly<Record<string, number>>;
}

/** Compiles a checked graph for training: refused where it has errors or nothing that can be trained. */
export function makeStep(
  checked: CheckedGraph,
  settings: TrainingSettings,
  more: { readonly layers: boolean } = { layers: false },
): Outcome<StepPlan> {
  const train = lower(checked, 'train');
  if (!train.ok) return train;
  const evaluate = makeEvaluate(checked, settings);
  if (!evaluate.ok) return evaluate;
  const probe = lower(checked, 'train');
  if (!probe.ok) return probe;
  return outcomeOf(() => {
    const noise = noiseOf(train.value);
    const programs: PlanPrograms = {
      probe: optimise(probeProgram(probe.value)),
      evaluate: evaluate.value,
      step: optimise(stepProgram(train.value, settings)),
      ...(more.layers ? { layers: optimise(layersProgram(valueOf(lower(checked, 'train')), settings)) } : {}),
    };
    return planOf(programs, train.value, checked, settings, noise);
  });
}

/** Only the `evaluate` Program: what `evaluate` and `predict` load over a run's saved weights. */
export function makeEvaluate(checked: CheckedGraph, settings: TrainingSettings): Outcome<Program> {
  const lowered = lower(checked, 'infer');
  return lowered.ok ? outcomeOf(() => optimise(evaluateProgram(lowered.value, settings))) : lowered;
}

function planOf(
  programs: PlanPrograms,
  { head }: Lowered,
  checked: CheckedGraph,
  settings: TrainingSettings,
  noise: readonly NoiseInput[],
): StepPlan {
  const width = widthOf(head.logits);
  const measured = metricsFor(settings, head.task, width);
  const optimiser = optimisers[settings.optimizer];
  const rate = (step: number, span: Span): number => rateAt(settings, step, span);
  return {
    programs,
    task: head.task,
    head: head.node,
    width,
    space: concreteShape(head.logits.type.shape.slice(2), 1),
    order: checked.order,
    stepMetrics: measured.filter((m) => m.inStep).map((m) => m.id),
    evaluateMetrics: measured.map((m) => m.id),
    noise,
    rate,
    scalars: (step, span) => optimiser.scalars(settings, step, rate(step, span)),
  };
}

function noiseOf(lowered: Lowered): NoiseInput[] {
  return Array.from(lowered.noise, ([name, value]) => ({ name, stream: name, shape: value.type.shape }));
}
