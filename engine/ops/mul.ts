import { binaryOp } from './binary.js';
import { sumTo } from './broadcast.js';
import type { Op, Value } from './contract.js';

export const mul: Op<'mul', object> = binaryOp({
  id: 'mul',
  doc: 'Product a * b, elementwise; sizes of 1 stretch.',
  onnxType: 'Mul',
  apply: (a, b) => a * b,
  adjoint: (b, n, d) => {
    const [x, y] = n.inputs as readonly [Value, Value];
    return [sumTo(b, b.op('mul', [d, y], {}), x.type), sumTo(b, b.op('mul', [d, x], {}), y.type)];
  },
});
