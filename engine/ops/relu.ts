import { BATCH, floatType } from '../base/index.js';
import type { Op, OpExample, Value } from './contract.js';
import { unaryOp } from './unary.js';

const plain = unaryOp({
  id: 'relu',
  doc: 'Rectified linear unit max(x, 0) (Nair & Hinton 2010); a NaN stays a NaN.',
  onnxType: 'Relu',
  apply: (x) => (x < 0 ? 0 : x),
  adjoint: (b, n, d) => b.op('reluGradient', [n.outputs[0] as Value, d], {}),
  values: 'away',
});

const image: OpExample = {
  inputs: [floatType(BATCH, 16, 1, 2)],
  attrs: {},
  gives: ['float[batch, 16, 1, 2]'],
  values: 'away',
};

export const relu: Op<'relu', object> = { ...plain, examples: [...plain.examples, image as OpExample<object>] };
