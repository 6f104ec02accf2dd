import type { Tensor } from '../base/index.js';
import { BATCH, done, elementCount, floatType } from '../base/index.js';
import { axisBlocks, eachLine } from './axis-blocks.js';
import type { Builder, Node, Op, Value } from './contract.js';
import { frontAxis, opFault } from './faults.js';

/** The axis along which the probabilities add up to 1 (negative: from the back). */
export interface SoftmaxAttrs {
  readonly axis: number;
}

/** What softmax or its logarithm has of its own. */
export interface SoftmaxParts<Id extends string> {
  readonly id: Id;
  readonly doc: string;
  readonly onnxType: string;
  /** One result, from the input less the largest on its line and the line's sum of exponentials of such differences. */
  apply(shifted: number, sum: number): number;
  adjoint(b: Builder, n: Node<SoftmaxAttrs>, d: Value): Value;
}

function softmaxLoops<Id extends string>(parts: SoftmaxParts<Id>, x: Tensor, axis: number): Float64Array {
  const data = new Float64Array(elementCount(x.shape));
  const blocks = axisBlocks(x.shape, axis);
  eachLine(blocks, (start) => {
    const places = Array.from({ length: blocks.size }, (_, i) => start + i * blocks.inner);
    const largest = places.reduce((m, i) => Math.max(m, x.data[i] as number), -Infinity);
    const sum = places.reduce((s, i) => s + Math.exp((x.data[i] as number) - largest), 0);
    for (const i of places) data[i] = parts.apply((x.data[i] as number) - largest, sum);
  });
  return data;
}

/** Shape rule, loops, writing and examples that softmax and its logarithm share. */
export function softmaxOp<Id extends string>(parts: SoftmaxParts<Id>): Op<Id, SoftmaxAttrs> {
  return {
    id: parts.id,
    doc: parts.doc,
    infer: (inputs, { axis }) => {
      const [x] = inputs;
      const known = inputs.length === 1 && x?.dtype === 'float' && frontAxis(axis, x.shape.length) !== undefined;
      return known ? done([x]) : opFault(parts.id, inputs, 'one float tensor that has the axis');
    },
    adjoint: (b, n, [d]) => [d && parts.adjoint(b, n, d)],
    reference: ([x], { axis }, [shape]) => [
      { dtype: 'float', shape: shape ?? [], data: x ? softmaxLoops(parts, x, axis) : new Float64Array() },
    ],
    onnx: (w, inputs, n) => [w.node(parts.onnxType, inputs, { axis: { int: n.attrs.axis } })],
    examples: [
      { inputs: [floatType(BATCH, 4)], attrs: { axis: 1 }, gives: ['float[batch, 4]'] },
      { inputs: [floatType(BATCH, 3, 2)], attrs: { axis: -2 }, gives: ['float[batch, 3, 2]'] },
      { inputs: [floatType(BATCH, 1)], attrs: { axis: 0 }, gives: ['float[batch, 1]'] },
      { inputs: [floatType(BATCH, 4)], attrs: { axis: 2 }, gives: { fault: 'op-inputs' } },
    ],
  };
}
