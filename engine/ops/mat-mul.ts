import type { Tensor } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';
import { matMulLoops, matMulType } from './mat-mul-loops.js';
import { biasGradient, firstGradient, secondGradient } from './mat-mul-gradients.js';
import { writeMatMul } from './mat-mul-onnx.js';

/** Which factors are transposed (their last two axes) before the product. */
export interface MatMulAttrs {
  readonly transA: boolean;
  readonly transB: boolean;
}

const wanted =
  'two float tensors [..., m, k] and [..., k, n] of equal leading sizes (or the second of rank 2) and perhaps a bias [n], only one size of the result with the batch';
const plain: MatMulAttrs = { transA: false, transB: false };
const both: MatMulAttrs = { transA: true, transB: true };

export const matMul: Op<'matMul', MatMulAttrs> = {
  id: 'matMul',
  doc: 'Matrix product of [..., m, k] and [..., k, n] -> [..., m, n], either factor transposed first; a matrix b serves all of a. A third input [n] is added to every row.',
  infer: (inputs, attrs) => {
    const type = matMulType(inputs, attrs);
    return type ? done([type]) : opFault('matMul', inputs, wanted);
  },
  adjoint: (b, n, [d]) => (d ? [firstGradient(b, n, d), secondGradient(b, n, d), ...biasGradient(b, n, d)] : []),
  reference: (inputs, attrs, [shape]) => [
    {
      dtype: 'float',
      shape: shape ?? [],
      data: matMulLoops(inputs as readonly [Tensor, Tensor, Tensor?], attrs, shape ?? []),
    },
  ],
  onnx: (w, inputs, n) => [writeMatMul(w, inputs, n)],
  cost: (n) => {
    const x = (n.inputs[0] as Value).type.shape;
    const inner = x[x.length - (n.attrs.transA ? 2 : 1)] ?? 0;
    return { multiplyAdds: multiplyDims([...(n.outputs[0] as Value).type.shape, inner]) ?? 0 };
  },
  examples: [
    { inputs: [floatType(BATCH, 3), floatType(3, 2)], attrs: plain, gives: ['float[batch, 2]'] },
    { inputs: [floatType(BATCH, 3), floatType(2, 3)], attrs: { ...plain, transB: true }, gives: ['float[batch, 2]'] },
    { inputs: [floatType(BATCH, 3), floatType(BATCH, 2)], attrs: { ...plain, transA: true }, gives: ['float[3, 2]'] },
    { inputs: [floatType(3, 2), floatType(4, 3)], attrs: both, gives: ['float[2, 4]'] },
    { inputs: [floatType(BATCH, 2, 3), floatType(BATCH, 3, 2)], attrs: plain, gives: ['float[batch, 2, 2]'] },
    { inputs: [floatType(BATCH, 3, 2), floatType(BATCH, 4, 3)], attrs: both, gives: ['float[batch, 2, 4]'] },
    { inputs: [floatType(BATCH, 2, 3), floatType(3, 4)], attrs: plain, gives: ['float[batch, 2, 4]'] },
    { inputs: [floatType(BATCH, 3, 2), floatType(4, 3)], attrs: both, gives: ['float[batch, 2, 4]'] },
    { inputs: [floatType(BATCH, 3), floatType(3, 2), floatType(2)], attrs: plain, gives: ['float[batch, 2]'] },
    { inputs: [floatType(BATCH, 3, 2), floatType(4, 3), floatType(4)], attrs: both, gives: ['float[batch, 2, 4]'] },
    {
      inputs: [floatType(BATCH, 2, 3), floatType(BATCH, 3, 2), floatType(2)],
      attrs: plain,
      gives: ['float[batch, 2, 2]'],
    },
    { inputs: [floatType(BATCH, 3), floatType(2, 3)], attrs: plain, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(BATCH, 3), floatType(3, 2), floatType(3)], attrs: plain, gives: { fault: 'op-inputs' } },
    {
      inputs: [floatType(BATCH, 3), floatType(BATCH, 3)],
      attrs: { ...plain, transB: true },
      gives: { fault: 'op-inputs' },
    },
    { inputs: [floatType(3, 4), floatType(BATCH, 4, 2)], attrs: plain, gives: { fault: 'op-inputs' } },
  ],
};
