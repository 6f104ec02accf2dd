import { BATCH, done, floatType, sameShape } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';

export const reluGradient: Op<'reluGradient', object> = {
  id: 'reluGradient',
  doc: 'What passes back through relu: (y, d) of equal shapes -> d where y > 0, else 0.',
  infer: (inputs) => {
    const [y, d] = inputs;
    if (inputs.length === 2 && y?.dtype === 'float' && d?.dtype === 'float' && sameShape(y.shape, d.shape)) {
      return done([y]);
    }
    return opFault('reluGradient', inputs, 'two float tensors of the same shape');
  },
  adjoint: (b, n, [d]) => [undefined, d && b.op('reluGradient', [n.inputs[0] as Value, d], {})],
  reference: ([y, d], _attrs, [shape]) => [
    {
      dtype: 'float',
      shape: shape ?? [],
      data: (d?.data ?? new Float64Array()).map((v, i) => ((y?.data[i] ?? 0) > 0 ? v : 0)),
    },
  ],
  onnx: (w, [y, d]) => {
    const zero = w.floats([0]);
    return [w.node('Where', [w.node('Greater', [y ?? '', zero]), d ?? '', zero])];
  },
  examples: [
    { inputs: [floatType(BATCH, 4), floatType(BATCH, 4)], attrs: {}, gives: ['float[batch, 4]'], values: 'away' },
    { inputs: [floatType(2, 3), floatType(2, 3)], attrs: {}, gives: ['float[2, 3]'], values: 'away' },
    { inputs: [floatType(BATCH, 4), floatType(4)], attrs: {}, gives: { fault: 'op-inputs' } },
  ],
};
