import { done, floatType } from '../base/index.js';
import { broadcastMap, broadcastShape } from './broadcast.js';
import type { Builder, Node, Op, OpExample, Value } from './contract.js';
import { opFault } from './faults.js';
import { ONNX_FLOAT } from './onnx-types.js';

/** What an elementwise operation of two float inputs has of its own. */
export interface BinaryParts<Id extends string> {
  readonly id: Id;
  readonly doc: string;
  readonly onnxType: string;
  apply(a: number, b: number): number;
  /** Gradients of both inputs from that of the output. Absent: a comparison, which is piecewise constant. */
  adjoint?(b: Builder, n: Node, d: Value): (Value | undefined)[];
  readonly values?: OpExample['values'];
}

/** Shape rule, loops, writing and examples shared by all elementwise operations of two float inputs. */
export function binaryOp<Id extends string>(parts: BinaryParts<Id>): Op<Id, object> {
  const { adjoint } = parts;
  const x = { batch: 1 };
  const values = parts.values ? { values: parts.values } : {};
  return {
    id: parts.id,
    doc: parts.doc,
    infer: (inputs) => {
      const [a, b] = inputs;
      const shape = a && b && broadcastShape(a.shape, b.shape);
      if (!shape || inputs.length !== 2 || inputs.some((t) => t.dtype !== 'float')) {
        return opFault(parts.id, inputs, 'two float tensors whose sizes are equal or 1, aligned from the right');
      }
      return done([{ dtype: 'float', shape }]);
    },
    ...(adjoint
      ? {
          adjoint: (b: Builder, n: Node<object>, [d]: readonly (Value | undefined)[]) => (d ? adjoint(b, n, d) : []),
        }
      : { piecewiseConstant: true as const }),
    reference: (inputs, _attrs, out) => [broadcastMap(inputs, out[0] ?? [], (a, b) => parts.apply(a, b))],
    onnx: (w, inputs) => {
      const result = w.node(parts.onnxType, inputs);
      return [adjoint ? result : w.node('Cast', [result], { to: { int: ONNX_FLOAT } })];
    },
    examples: [
      { inputs: [floatType(x, 3), floatType(x, 3)], attrs: {}, gives: ['float[batch, 3]'], ...values },
      { inputs: [floatType(x, 2, 3), floatType(2, 1)], attrs: {}, gives: ['float[batch, 2, 3]'], ...values },
      { inputs: [floatType(3), floatType(x, 3)], attrs: {}, gives: ['float[batch, 3]'], ...values },
      { inputs: [floatType(), floatType(x, 2)], attrs: {}, gives: ['float[batch, 2]'], ...values },
      { inputs: [floatType(x, 3), floatType(x, 2)], attrs: {}, gives: { fault: 'op-inputs' } },
    ],
  };
}
