import { unaryOp } from './unary.js';
import type { Op, Value } from './contract.js';

export const relu: Op<'relu', object> = unaryOp({
  id: 'relu',
  doc: 'Rectified linear unit max(x, 0) (Nair & Hinton 2010); a NaN stays a NaN.',
  onnxType: 'Relu',
  apply: (x) => (x < 0 ? 0 : x),
  adjoint: (b, n, d) => b.op('reluGradient', [n.outputs[0] as Value, d], {}),
  values: 'away',
});
