import { binaryOp } from './binary.js';
import { sumTo } from './broadcast.js';
import type { Op, Value } from './contract.js';
import { shareAmongTwo } from './share-among-two.js';

export const maximum: Op<'maximum', object> = binaryOp({
  id: 'maximum',
  doc: 'The larger of a and b, elementwise; sizes of 1 stretch; a NaN in either gives NaN; where they are equal each gets half of the gradient.',
  onnxType: 'Max',
  apply: (a, b) => Math.max(a, b),
  adjoint: (b, n, d) => {
    const [x, y] = n.inputs as readonly [Value, Value];
    return [sumTo(b, shareAmongTwo(b, d, x, y), x.type), sumTo(b, shareAmongTwo(b, d, y, x), y.type)];
  },
  values: 'distinct',
});
