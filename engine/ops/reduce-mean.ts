import type { Op, Value } from './contract.js';
import type { ReduceAttrs } from './reduce.js';
import { reduceOp } from './reduce.js';

export const reduceMean: Op<'reduceMean', ReduceAttrs> = reduceOp({
  id: 'reduceMean',
  doc: 'Mean over the axes; the batch counts with its size in that run.',
  onnxType: 'ReduceMean',
  start: 0,
  combine: (sum, x) => sum + x,
  finish: (sum, count) => sum / count,
  adjoint: (b, n, d) => {
    const x = n.inputs[0] as Value;
    const share = b.op('div', [d, b.op('count', [x], { axes: n.attrs.axes })], {});
    return b.op('broadcastTo', [share], { shape: x.type.shape });
  },
});
