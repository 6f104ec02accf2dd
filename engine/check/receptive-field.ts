import type { Layer, ParamSchema, ParamsOf, Signal } from '../layers/index.js';
import { axisSize, isImage } from '../layers/index.js';
import type { ReceptiveField } from './checked-graph.js';

type Pair = readonly [number, number];

/**
 * The input cells that one output cell depends on, padding counted as cells: size + (kernel - 1) * dilation * jump,
 * jump * stride (Araujo, Norris & Sim 2019). Branches that meet: the largest. Undefined where no image came in.
 */
export function receptiveFieldOf(
  layer: Layer,
  params: ParamsOf<ParamSchema>,
  inputs: readonly Signal[],
  fields: readonly (ReceptiveField | undefined)[],
  outputs: readonly Signal[],
): ReceptiveField | undefined {
  if (layer.inputs.length === 0) {
    return outputs[0] && isImage(outputs[0]) ? { size: [1, 1], jump: [1, 1] } : undefined;
  }
  const known = fields.filter((field) => field !== undefined);
  if (known.length === 0) return undefined;
  const size = largest(known.map((field) => field.size));
  const jump = largest(known.map((field) => field.jump));
  const reach = layer.reach?.(params, inputs);
  if (!reach) return { size, jump };
  const kernel = reach.whole ? wholeImage(inputs[0]) : reach.kernel;
  const grow = (axis: 0 | 1): number => size[axis] + (kernel[axis] - 1) * reach.dilations[axis] * jump[axis];
  return { size: [grow(0), grow(1)], jump: [jump[0] * reach.strides[0], jump[1] * reach.strides[1]] };
}

function largest(pairs: readonly Pair[]): Pair {
  return [Math.max(...pairs.map(([first]) => first)), Math.max(...pairs.map(([, second]) => second))];
}

function wholeImage(signal: Signal | undefined): Pair {
  return [(signal && axisSize(signal, 'height')) ?? 1, (signal && axisSize(signal, 'width')) ?? 1];
}

/** Whether the two are equal. */
export function sameField(a: ReceptiveField | undefined, b: ReceptiveField | undefined): boolean {
  if (!a || !b) return a === b;
  return samePair(a.size, b.size) && samePair(a.jump, b.jump);
}

function samePair(a: Pair, b: Pair): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
