import type { Op, Value } from './contract.js';
import type { ReduceAttrs } from './reduce.js';
import { reduceOp, withKeptAxes } from './reduce.js';

export const reduceMax: Op<'reduceMax', ReduceAttrs> = reduceOp({
  id: 'reduceMax',
  doc: 'Largest element along the axes; elements that tie for it get equal shares of the gradient.',
  onnxType: 'ReduceMax',
  start: -Infinity,
  combine: (largest, x) => Math.max(largest, x),
  adjoint: (b, n, d) => {
    const { axes } = n.attrs;
    const x = n.inputs[0] as Value;
    const ties = b.op('equal', [x, withKeptAxes(b, n, n.outputs[0] as Value)], {});
    const share = b.op('div', [d, b.op('reduceSum', [ties], { axes, keepDims: true })], {});
    return b.op('mul', [ties, share], {});
  },
  values: 'distinct',
});
