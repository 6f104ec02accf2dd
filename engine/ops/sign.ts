import type { Op } from './contract.js';
import { unaryOp } from './unary.js';

export const sign: Op<'sign', object> = unaryOp({
  id: 'sign',
  doc: '-1, 0 or 1 by the sign of x, elementwise.',
  onnxType: 'Sign',
  apply: (x) => Math.sign(x),
  values: 'away',
});
