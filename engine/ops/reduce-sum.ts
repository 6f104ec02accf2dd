import type { Op, Value } from './contract.js';
import type { ReduceAttrs } from './reduce.js';
import { reduceOp } from './reduce.js';

export const reduceSum: Op<'reduceSum', ReduceAttrs> = reduceOp({
  id: 'reduceSum',
  doc: 'Sum over the axes; no axes leave the input as it is.',
  onnxType: 'ReduceSum',
  start: 0,
  combine: (sum, x) => sum + x,
  adjoint: (b, n, d) => b.op('broadcastTo', [d], { shape: (n.inputs[0] as Value).type.shape }),
});
