import type { Op } from './contract.js';
import { unaryOp } from './unary.js';

export const neg: Op<'neg', object> = unaryOp({
  id: 'neg',
  doc: 'Negation -x, elementwise.',
  onnxType: 'Neg',
  apply: (x) => -x,
  adjoint: (b, _n, d) => b.op('neg', [d], {}),
});
