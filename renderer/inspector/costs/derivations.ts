import type { CheckedGraph, CheckedNode, ReceptiveField } from '../../../engine/check/index.js';
import type { Signal, WeightSpec } from '../../../engine/layers/index.js';
import { axisSize, isImage, signalSizes } from '../../../engine/layers/index.js';
import { count } from '../../ui/format.js';

/** A number with the calculation that leads to it, in the node's own values. */
export interface Derived {
  readonly value: number;
  /** `5 × 5 × 1 × 6 + 6`; undefined where there is nothing to say but the number. */
  readonly from: string | undefined;
}

const product = (sizes: readonly number[]): number => sizes.reduce((a, b) => a * b, 1);

/** Sizes as people write a product. */
export function timesText(sizes: readonly number[]): string {
  return sizes.map(count).join(' × ');
}

/** A weight's sizes as people read them: kernels by height, width, channels in, channels out. */
export function shownSizes({ shape }: WeightSpec): readonly number[] {
  return [...shape].reverse();
}

/** Elements of one weight. */
export function weightCount(spec: WeightSpec): Derived {
  const sizes = shownSizes(spec);
  return { value: product(spec.shape), from: sizes.length > 1 ? timesText(sizes) : undefined };
}

/** Elements of all weights; statistics are not counted. */
export function parameterCount({ weights }: Pick<CheckedNode, 'weights'>): Derived {
  const counted = weights.filter(({ kind }) => kind === 'weight');
  const value = counted.reduce((sum, { shape }) => sum + product(shape), 0);
  return {
    value,
    from: counted.length === 0 ? undefined : counted.map((spec) => timesText(shownSizes(spec))).join(' + '),
  };
}

/** Numbers of one example that leave the node. */
export function outputValues({ outputs }: Pick<CheckedNode, 'outputs'>): Derived {
  const sizes = outputs.map(shownShape);
  const value = sizes.reduce((sum, shape) => sum + product(shape), 0);
  return { value, from: sizes.some((shape) => shape.length > 1) ? sizes.map(timesText).join(' + ') : undefined };
}

/** Sizes of a signal as people read them: height, width, channels. */
export function shownShape(signal: Signal): readonly number[] {
  const sizes = signalSizes(signal);
  const [channels, ...space] = sizes;
  return isImage(signal) && channels !== undefined ? [...space, channels] : sizes;
}

/** At how many places each weight is used for one example. */
function placesOf({ layer, inputs, outputs }: CheckedNode): ((name: string) => readonly number[]) | undefined {
  const [input, memory] = inputs;
  const [output] = outputs;
  if (!input || !output) return undefined;
  const spatial = (signal: Signal): readonly number[] =>
    (['height', 'width', 'time'] as const).flatMap((name) => axisSize(signal, name) ?? []);
  switch (layer?.id) {
    case 'conv2d':
    case 'depthwiseConv2d':
    case 'separableConv2d':
    case 'conv1d':
    case 'dense':
      return () => spatial(output);
    case 'conv2dTranspose':
    case 'lstm':
    case 'gru':
    case 'bidirectional':
      return () => spatial(input);
    case 'multiHeadAttention':
      return (name) => spatial(/^(key|value)/.test(name) ? (memory ?? input) : input);
    default:
      return undefined;
  }
}

/**
 * Products that are added up for one example: each kernel at each place where it is laid. The engine counts the
 * operations themselves; where this way comes to another number, only that is told.
 */
export function multiplyAdds(node: CheckedNode): Derived {
  const value = node.cost.multiplyAdds;
  const places = placesOf(node);
  if (!places) return { value, from: undefined };
  const kernels = node.weights.filter(({ shape, kind }) => kind === 'weight' && shape.length > 1);
  const terms = kernels.map((spec) => [...shownSizes(spec), ...places(spec.name)]);
  const all = [...terms, ...attentionTerms(node)];
  const sum = all.reduce((total, sizes) => total + product(sizes), 0);
  return { value, from: sum === value ? all.map(timesText).join(' + ') : undefined };
}

/** Every step with every step, once for the scores and once for the means. */
function attentionTerms({ layer, weights, inputs: [input, memory] }: CheckedNode): readonly (readonly number[])[] {
  if (layer?.id !== 'multiHeadAttention' || !input) return [];
  const time = axisSize(input, 'time') ?? 0;
  const steps = axisSize(memory ?? input, 'time') ?? 0;
  const inner = weights.find(({ name }) => name === 'queryKernel')?.shape[0] ?? 0;
  return [[2, time, steps, inner]];
}

/** The part of the network's multiply-adds that is this node's. */
export function costShare({ cost }: CheckedNode, { totals }: Pick<CheckedGraph, 'totals'>): Derived | undefined {
  if (totals.multiplyAdds === 0) return undefined;
  return {
    value: cost.multiplyAdds / totals.multiplyAdds,
    from: `${count(cost.multiplyAdds)} / ${count(totals.multiplyAdds)}`,
  };
}

/** How far one output cell sees, per axis, from how far the cells before it see. */
export function receptiveFieldFrom(
  node: CheckedNode,
  before: readonly ReceptiveField[],
): readonly string[] | undefined {
  const { layer, params, inputs, receptiveField } = node;
  const reach = layer?.reach?.(params, inputs);
  const [input] = inputs;
  if (!receptiveField || !reach || !input || before.length === 0) return undefined;
  const whole = [axisSize(input, 'height') ?? 1, axisSize(input, 'width') ?? 1] as const;
  const kernel = reach.whole ? whole : reach.kernel;
  const lines = ([0, 1] as const).map((axis) => {
    const size = Math.max(...before.map((field) => field.size[axis]));
    const jump = Math.max(...before.map((field) => field.jump[axis]));
    const result = receptiveField.size[axis];
    return `${count(size)} + (${count(kernel[axis])} − 1) · ${reach.dilations[axis]} · ${count(jump)} = ${count(result)}`;
  });
  return lines[0] === lines[1] ? lines.slice(0, 1) : lines;
}

/** The fields of a node's sources. */
export function fieldsBefore(node: CheckedNode, { nodes }: Pick<CheckedGraph, 'nodes'>): readonly ReceptiveField[] {
  return node.sources.flatMap(({ node: id }) => nodes.get(id)?.receptiveField ?? []);
}
