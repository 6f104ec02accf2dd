import type { Op, Value } from './contract.js';
import type { SoftmaxAttrs } from './softmax-axis.js';
import { softmaxOp } from './softmax-axis.js';

export const logSoftmax: Op<'logSoftmax', SoftmaxAttrs> = softmaxOp({
  id: 'logSoftmax',
  doc: 'x - log(sum of e^x) along an axis: the logarithm of softmax, finite where softmax itself rounds to 0.',
  onnxType: 'LogSoftmax',
  apply: (shifted, sum) => shifted - Math.log(sum),
  adjoint: (b, n, d) => {
    const total = b.op('reduceSum', [d], { axes: [n.attrs.axis], keepDims: true });
    const probabilities = b.op('exp', [n.outputs[0] as Value], {});
    return b.op('sub', [d, b.op('mul', [probabilities, total], {})], {});
  },
});
