import type { Op, Value } from './contract.js';
import { unaryOp } from './unary.js';

export const sigmoid: Op<'sigmoid', object> = unaryOp({
  id: 'sigmoid',
  doc: 'Logistic function 1 / (1 + e^-x), elementwise.',
  onnxType: 'Sigmoid',
  apply: (x) => 1 / (1 + Math.exp(-x)),
  adjoint: (b, n, d) => {
    const y = n.outputs[0] as Value;
    const slope = b.op('mul', [y, b.op('sub', [b.scalar(1), y], {})], {});
    return b.op('mul', [d, slope], {});
  },
});
