import { binaryOp } from './binary.js';
import { sumTo } from './broadcast.js';
import type { Op, Value } from './contract.js';

export const sub: Op<'sub', object> = binaryOp({
  id: 'sub',
  doc: 'Difference a - b, elementwise; sizes of 1 stretch.',
  onnxType: 'Sub',
  apply: (a, b) => a - b,
  adjoint: (b, n, d) => {
    const [x, y] = n.inputs as readonly [Value, Value];
    return [sumTo(b, d, x.type), b.op('neg', [sumTo(b, d, y.type)], {})];
  },
});
