import type { Dim, TensorType } from '../base/index.js';
import { BATCH, done, floatType, intType, sameShape } from '../base/index.js';
import { broadcastOffsets, broadcastShape, sumTo } from './broadcast.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';

/** The sizes to stretch to. */
export interface BroadcastToAttrs {
  readonly shape: readonly Dim[];
}

function stretches(x: TensorType, shape: readonly Dim[]): boolean {
  const common = broadcastShape(x.shape, shape);
  return common !== undefined && sameShape(common, shape);
}

export const broadcastTo: Op<'broadcastTo', BroadcastToAttrs> = {
  id: 'broadcastTo',
  doc: 'Stretches sizes of 1, and axes missing on the left, to the given sizes (the NumPy rule).',
  infer: (inputs, { shape }) => {
    const [x] = inputs;
    if (inputs.length === 1 && x && stretches(x, shape)) return done([{ dtype: x.dtype, shape }]);
    return opFault('broadcastTo', inputs, 'one tensor whose sizes, aligned from the right, are 1 or the wanted ones');
  },
  adjoint: (b, n, [d]) => [d && sumTo(b, d, (n.inputs[0] as Value).type)],
  reference: ([x], _attrs, [shape]) => {
    const offsets = broadcastOffsets(x?.shape ?? [], shape ?? []);
    const data = Float64Array.from(offsets, (offset) => x?.data[offset] ?? NaN);
    return [{ dtype: x?.dtype ?? 'float', shape: shape ?? [], data }];
  },
  onnx: (w, [x], n) => [w.node('Expand', [x ?? '', w.shape(n.attrs.shape)])],
  examples: [
    { inputs: [floatType(BATCH, 1)], attrs: { shape: [BATCH, 3] }, gives: ['float[batch, 3]'] },
    { inputs: [floatType(3)], attrs: { shape: [2, 3] }, gives: ['float[2, 3]'] },
    { inputs: [floatType(2, 1)], attrs: { shape: [BATCH, 2, 3] }, gives: ['float[batch, 2, 3]'] },
    { inputs: [intType()], attrs: { shape: [2] }, gives: ['int[2]'] },
    { inputs: [floatType(BATCH, 2)], attrs: { shape: [BATCH, 3] }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(2, 3)], attrs: { shape: [3] }, gives: { fault: 'op-inputs' } },
  ],
};
