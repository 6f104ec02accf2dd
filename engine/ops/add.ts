import { binaryOp } from './binary.js';
import { sumTo } from './broadcast.js';
import type { Op } from './contract.js';

export const add: Op<'add', object> = binaryOp({
  id: 'add',
  doc: 'Sum a + b, elementwise; sizes of 1 stretch.',
  onnxType: 'Add',
  apply: (a, b) => a + b,
  adjoint: (b, n, d) => n.inputs.map((x) => sumTo(b, d, x.type)),
});
