import type { Dim } from '../base/index.js';
import { BATCH, done, floatType, intType, stridesOf } from '../base/index.js';
import type { Op } from './contract.js';
import { frontAxes, opFault } from './faults.js';
import { stridedCopy } from './strided.js';

/** `perm[i]` is the input's axis that becomes axis i. */
export interface TransposeAttrs {
  readonly perm: readonly number[];
}

export const transpose: Op<'transpose', TransposeAttrs> = {
  id: 'transpose',
  doc: 'Axes in another order: size i of the result is size perm[i] of the input.',
  infer: (inputs, { perm }) => {
    const [x] = inputs;
    const axes = x && perm.every((axis) => axis >= 0) ? frontAxes(perm, x.shape.length) : undefined;
    if (inputs.length !== 1 || !x || axes?.length !== x.shape.length) {
      return opFault('transpose', inputs, 'one tensor and every axis of it once');
    }
    return done([{ dtype: x.dtype, shape: axes.map((axis) => x.shape[axis] as Dim) }]);
  },
  adjoint: (b, { attrs: { perm } }, [d]) => [
    d && b.op('transpose', [d], { perm: perm.map((_, axis) => perm.indexOf(axis)) }),
  ],
  reference: ([x], { perm }, [shape]) => {
    const strides = stridesOf(x?.shape ?? []);
    return [
      stridedCopy(
        x,
        shape,
        perm.map((axis) => strides[axis] as number),
      ),
    ];
  },
  onnx: (w, inputs, n) => [w.node('Transpose', inputs, { perm: { ints: n.attrs.perm } })],
  examples: [
    { inputs: [floatType(BATCH, 2, 3)], attrs: { perm: [0, 2, 1] }, gives: ['float[batch, 3, 2]'] },
    { inputs: [floatType(BATCH, 2, 3, 2)], attrs: { perm: [2, 0, 3, 1] }, gives: ['float[3, batch, 2, 2]'] },
    { inputs: [intType(2, 3)], attrs: { perm: [1, 0] }, gives: ['int[3, 2]'] },
    { inputs: [floatType(BATCH, 2, 3)], attrs: { perm: [0, 0, 1] }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(BATCH, 2, 3)], attrs: { perm: [1, 0] }, gives: { fault: 'op-inputs' } },
  ],
};
