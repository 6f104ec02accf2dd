import type { Op, Value } from './contract.js';
import { unaryOp } from './unary.js';

export const sqrt: Op<'sqrt', object> = unaryOp({
  id: 'sqrt',
  doc: 'Square root, elementwise; the gradient at 0 is infinite.',
  onnxType: 'Sqrt',
  apply: (x) => Math.sqrt(x),
  adjoint: (b, n, d) => b.op('div', [b.op('mul', [d, b.scalar(0.5)], {}), n.outputs[0] as Value], {}),
  values: 'positive',
});
