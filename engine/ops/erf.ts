import type { Op, Value } from './contract.js';
import { errorFunction } from './error-function.js';
import { unaryOp } from './unary.js';

export const erf: Op<'erf', object> = unaryOp({
  id: 'erf',
  doc: 'Error function 2 / sqrt(pi) * integral of e^-t^2 from 0 to x, elementwise.',
  onnxType: 'Erf',
  apply: errorFunction,
  adjoint: (b, n, d) => {
    const x = n.inputs[0] as Value;
    const bell = b.op('exp', [b.op('neg', [b.op('mul', [x, x], {})], {})], {});
    return b.op('mul', [d, b.op('mul', [bell, b.scalar(2 / Math.sqrt(Math.PI))], {})], {});
  },
});
