import type { Dim, Tensor } from '../base/index.js';
import { BATCH, concreteShape, done, elementCount, floatType } from '../base/index.js';
import { broadcastOffsets } from './broadcast.js';
import type { Builder, Node, Op, OpExample, Value } from './contract.js';
import { frontAxes, opFault } from './faults.js';

/** Which axes become one element (negative: counted from the back), and whether they stay with size 1. */
export interface ReduceAttrs {
  readonly axes: readonly number[];
  readonly keepDims: boolean;
}

/** What a reduction has of its own. */
export interface ReduceParts<Id extends string> {
  readonly id: Id;
  readonly doc: string;
  readonly onnxType: 'ReduceSum' | 'ReduceMax' | 'ReduceMean';
  readonly start: number;
  combine(sum: number, x: number): number;
  /** From the combined value and the number of elements behind it. Absent: the combined value itself. */
  finish?(sum: number, count: number): number;
  /** Gradient of the input; `d` has the reduced axes with size 1. */
  adjoint(b: Builder, n: Node<ReduceAttrs>, d: Value): Value;
  readonly values?: OpExample['values'];
}

/** The sizes after the reduction with the reduced axes kept as 1; undefined where an axis does not exist. */
export function keptShape(shape: readonly Dim[], axes: readonly number[]): Dim[] | undefined {
  const front = frontAxes(axes, shape.length);
  return front && shape.map((size, axis) => (front.includes(axis) ? 1 : size));
}

/** Gives a reduction's result, or its gradient, the reduced axes back with size 1. */
export function withKeptAxes(b: Builder, n: Node<ReduceAttrs>, value: Value): Value {
  if (n.attrs.keepDims) return value;
  return b.op('reshape', [value], { shape: keptShape((n.inputs[0] as Value).type.shape, n.attrs.axes) ?? [] });
}

function reduceLoops<Id extends string>(parts: ReduceParts<Id>, x: Tensor, axes: readonly number[]): Float64Array {
  const kept = concreteShape(keptShape(x.shape, axes) ?? [], 1);
  const data = new Float64Array(elementCount(kept)).fill(parts.start);
  const offsets = broadcastOffsets(kept, x.shape);
  offsets.forEach((to, from) => {
    data[to] = parts.combine(data[to] as number, x.data[from] as number);
  });
  const { finish } = parts;
  return finish ? data.map((v) => finish(v, x.data.length / data.length)) : data;
}

/** Shape rule, loops, writing and examples shared by the reductions of one float input. */
export function reduceOp<Id extends string>(parts: ReduceParts<Id>): Op<Id, ReduceAttrs> {
  const values = parts.values ? { values: parts.values } : {};
  return {
    id: parts.id,
    doc: parts.doc,
    infer: (inputs, { axes, keepDims }) => {
      const [x] = inputs;
      const front = x && frontAxes(axes, x.shape.length);
      if (inputs.length !== 1 || x?.dtype !== 'float' || !front) {
        return opFault(parts.id, inputs, 'one float tensor that has the axes, each named once');
      }
      const kept = keptShape(x.shape, axes) ?? [];
      return done([{ dtype: 'float', shape: keepDims ? kept : kept.filter((_, axis) => !front.includes(axis)) }]);
    },
    adjoint: (b, n, [d]) => [d && parts.adjoint(b, n, withKeptAxes(b, n, d))],
    reference: ([x], { axes }, [shape]) => [
      { dtype: 'float', shape: shape ?? [], data: x ? reduceLoops(parts, x, axes) : new Float64Array() },
    ],
    onnx: (w, [x], n) => {
      const axes = frontAxes(n.attrs.axes, (n.inputs[0] as Value).type.shape.length) ?? [];
      return [w.reduce(parts.onnxType, x ?? '', axes, n.attrs.keepDims)];
    },
    examples: reduceExamples.map((example) => ({ ...example, ...values })),
  };
}

const reduceExamples: readonly OpExample<ReduceAttrs>[] = [
  { inputs: [floatType(BATCH, 3)], attrs: { axes: [1], keepDims: false }, gives: ['float[batch]'] },
  { inputs: [floatType(BATCH, 3)], attrs: { axes: [0, 1], keepDims: false }, gives: ['float[]'] },
  { inputs: [floatType(BATCH, 2, 3)], attrs: { axes: [0, -1], keepDims: true }, gives: ['float[1, 2, 1]'] },
  { inputs: [floatType(BATCH, 2, 3)], attrs: { axes: [0], keepDims: false }, gives: ['float[2, 3]'] },
  { inputs: [floatType(BATCH, 2, 3)], attrs: { axes: [1, 0], keepDims: true }, gives: ['float[1, 1, 3]'] },
  { inputs: [floatType(2, 3, 2)], attrs: { axes: [1], keepDims: false }, gives: ['float[2, 2]'] },
  { inputs: [floatType(BATCH, 16, 2, 1)], attrs: { axes: [0, 2, 3], keepDims: false }, gives: ['float[16]'] },
  { inputs: [floatType(2, 3)], attrs: { axes: [], keepDims: false }, gives: ['float[2, 3]'] },
  { inputs: [floatType(BATCH, 3)], attrs: { axes: [2], keepDims: false }, gives: { fault: 'op-inputs' } },
  { inputs: [floatType(BATCH, 3)], attrs: { axes: [1, -1], keepDims: false }, gives: { fault: 'op-inputs' } },
];
