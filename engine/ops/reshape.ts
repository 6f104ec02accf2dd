import type { Dim, TensorType } from '../base/index.js';
import { BATCH, done, floatType, intType, multiplyDims, sameDim } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';

/** The new sizes; at most one carries the batch. */
export interface ReshapeAttrs {
  readonly shape: readonly Dim[];
}

function fits(x: TensorType, shape: readonly Dim[]): boolean {
  const from = multiplyDims(x.shape);
  const to = multiplyDims(shape);
  return from !== undefined && to !== undefined && sameDim(from, to);
}

const rows = { batch: 6 };

export const reshape: Op<'reshape', ReshapeAttrs> = {
  id: 'reshape',
  doc: 'The same elements in row-major order under other sizes: [batch, 2, 3] as [batch, 6] or [6 x batch].',
  infer: (inputs, { shape }) => {
    const [x] = inputs;
    if (inputs.length === 1 && x && fits(x, shape)) return done([{ dtype: x.dtype, shape }]);
    return opFault('reshape', inputs, 'one tensor with as many elements as the new shape, for every batch size');
  },
  adjoint: (b, n, [d]) => [d && b.op('reshape', [d], { shape: (n.inputs[0] as Value).type.shape })],
  reference: ([x], _attrs, [shape]) => [
    { dtype: x?.dtype ?? 'float', shape: shape ?? [], data: x?.data ?? new Float64Array() },
  ],
  onnx: (w, [x], n) => [w.reshape(x ?? '', n.attrs.shape)],
  examples: [
    { inputs: [floatType(BATCH, 2, 3)], attrs: { shape: [BATCH, 6] }, gives: ['float[batch, 6]'] },
    { inputs: [floatType(BATCH, 2, 3)], attrs: { shape: [rows] }, gives: ['float[6*batch]'] },
    { inputs: [intType(rows)], attrs: { shape: [BATCH, 3, 1, 2] }, gives: ['int[batch, 3, 1, 2]'] },
    { inputs: [floatType(1, 1)], attrs: { shape: [] }, gives: ['float[]'] },
    { inputs: [floatType(BATCH, 2, 3)], attrs: { shape: [BATCH, 5] }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(BATCH, 2)], attrs: { shape: [2] }, gives: { fault: 'op-inputs' } },
  ],
};
