import { binaryOp } from './binary.js';
import { sumTo } from './broadcast.js';
import type { Op, Value } from './contract.js';
import { shareAmongTwo } from './share-among-two.js';

export const minimum: Op<'minimum', object> = binaryOp({
  id: 'minimum',
  doc: 'The smaller of a and b, elementwise; sizes of 1 stretch; a NaN in either gives NaN; where they are equal each gets half of the gradient.',
  onnxType: 'Min',
  apply: (a, b) => Math.min(a, b),
  adjoint: (b, n, d) => {
    const [x, y] = n.inputs as readonly [Value, Value];
    return [sumTo(b, shareAmongTwo(b, d, y, x), x.type), sumTo(b, shareAmongTwo(b, d, x, y), y.type)];
  },
  values: 'distinct',
});
