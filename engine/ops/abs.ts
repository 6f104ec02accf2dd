import type { Op, Value } from './contract.js';
import { unaryOp } from './unary.js';

export const abs: Op<'abs', object> = unaryOp({
  id: 'abs',
  doc: 'Absolute value |x|, elementwise; the gradient at 0 is 0.',
  onnxType: 'Abs',
  apply: (x) => Math.abs(x),
  adjoint: (b, n, d) => b.op('mul', [d, b.op('sign', [n.inputs[0] as Value], {})], {}),
  values: 'away',
});
