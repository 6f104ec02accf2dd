import type { Op, Value } from './contract.js';
import { unaryOp } from './unary.js';

export const tanh: Op<'tanh', object> = unaryOp({
  id: 'tanh',
  doc: 'Hyperbolic tangent, elementwise.',
  onnxType: 'Tanh',
  apply: (x) => Math.tanh(x),
  adjoint: (b, n, d) => {
    const y = n.outputs[0] as Value;
    const slope = b.op('sub', [b.scalar(1), b.op('mul', [y, y], {})], {});
    return b.op('mul', [d, slope], {});
  },
});
