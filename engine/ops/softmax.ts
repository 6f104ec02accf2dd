import type { Op, Value } from './contract.js';
import type { SoftmaxAttrs } from './softmax-axis.js';
import { softmaxOp } from './softmax-axis.js';

export const softmax: Op<'softmax', SoftmaxAttrs> = softmaxOp({
  id: 'softmax',
  doc: 'e^x / sum of e^x along an axis (Bridle 1990), shifted by the largest x so that it cannot overflow.',
  onnxType: 'Softmax',
  apply: (shifted, sum) => Math.exp(shifted) / sum,
  adjoint: (b, n, d) => {
    const y = n.outputs[0] as Value;
    const mean = b.op('reduceSum', [b.op('mul', [d, y], {})], { axes: [n.attrs.axis], keepDims: true });
    return b.op('mul', [y, b.op('sub', [d, mean], {})], {});
  },
});
