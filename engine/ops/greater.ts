import { binaryOp } from './binary.js';
import type { Op } from './contract.js';

export const greater: Op<'greater', object> = binaryOp({
  id: 'greater',
  doc: '1 where a > b, else 0, elementwise; sizes of 1 stretch; comparing with NaN gives 0.',
  onnxType: 'Greater',
  apply: (a, b) => (a > b ? 1 : 0),
  values: 'distinct',
});
