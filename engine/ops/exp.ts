import type { Op, Value } from './contract.js';
import { unaryOp } from './unary.js';

export const exp: Op<'exp', object> = unaryOp({
  id: 'exp',
  doc: 'Natural exponential e^x, elementwise.',
  onnxType: 'Exp',
  apply: (x) => Math.exp(x),
  adjoint: (b, n, d) => b.op('mul', [d, n.outputs[0] as Value], {}),
});
