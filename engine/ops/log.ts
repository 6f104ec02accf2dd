import type { Op, Value } from './contract.js';
import { unaryOp } from './unary.js';

export const log: Op<'log', object> = unaryOp({
  id: 'log',
  doc: 'Natural logarithm, elementwise; -Infinity at 0 and NaN below.',
  onnxType: 'Log',
  apply: (x) => Math.log(x),
  adjoint: (b, n, d) => b.op('div', [d, n.inputs[0] as Value], {}),
  values: 'positive',
});
