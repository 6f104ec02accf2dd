import { binaryOp } from './binary.js';
import type { Op } from './contract.js';

export const equal: Op<'equal', object> = binaryOp({
  id: 'equal',
  doc: '1 where a = b, else 0, elementwise; sizes of 1 stretch; NaN equals nothing.',
  onnxType: 'Equal',
  apply: (a, b) => (a === b ? 1 : 0),
  values: 'distinct',
});
