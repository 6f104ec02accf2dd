import { BATCH, done, floatType } from '../base/index.js';
import type { Builder, Node, Op, OpExample, Value } from './contract.js';
import { opFault } from './faults.js';

/** What an elementwise operation of one float input has of its own. */
export interface UnaryParts<Id extends string> {
  readonly id: Id;
  readonly doc: string;
  readonly onnxType: string;
  apply(x: number): number;
  /** Gradient of the input from that of the output. Absent: piecewise constant. */
  adjoint?(b: Builder, n: Node, d: Value): Value;
  readonly values?: OpExample['values'];
}

/** Shape rule, loops, writing and examples shared by all elementwise operations of one float input. */
export function unaryOp<Id extends string>(parts: UnaryParts<Id>): Op<Id, object> {
  const { adjoint } = parts;
  const values = parts.values ? { values: parts.values } : {};
  return {
    id: parts.id,
    doc: parts.doc,
    infer: (inputs) => {
      const [x] = inputs;
      if (inputs.length !== 1 || x?.dtype !== 'float') return opFault(parts.id, inputs, 'one float tensor');
      return done([x]);
    },
    ...(adjoint
      ? { adjoint: (b: Builder, n: Node<object>, [d]: readonly (Value | undefined)[]) => (d ? [adjoint(b, n, d)] : []) }
      : { piecewiseConstant: true as const }),
    reference: ([x], _attrs, [shape]) => [
      { dtype: 'float', shape: shape ?? [], data: (x?.data ?? new Float64Array()).map((v) => parts.apply(v)) },
    ],
    onnx: (w, inputs) => [w.node(parts.onnxType, inputs)],
    examples: [
      { inputs: [floatType(BATCH, 3)], attrs: {}, gives: ['float[batch, 3]'], ...values },
      { inputs: [floatType(2, 2, 2)], attrs: {}, gives: ['float[2, 2, 2]'], ...values },
    ],
  };
}
