import type { Op, Value } from './contract.js';
import { unaryOp } from './unary.js';

export const softplus: Op<'softplus', object> = unaryOp({
  id: 'softplus',
  doc: 'log(1 + e^x) as max(x, 0) + log(1 + e^-|x|), which cannot overflow, elementwise.',
  onnxType: 'Softplus',
  apply: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  adjoint: (b, n, d) => b.op('mul', [d, b.op('sigmoid', [n.inputs[0] as Value], {})], {}),
});
