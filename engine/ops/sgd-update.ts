import type { Tensor } from '../base/index.js';
import { BATCH, floatType } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { updateTypes } from './update-inputs.js';

export const sgdUpdate: Op<'sgdUpdate', object> = {
  id: 'sgdUpdate',
  doc: 'A step down the gradient: (w, g, rate) -> w - rate g (Robbins & Monro 1951).',
  infer: (inputs) => updateTypes('sgdUpdate', inputs, { alike: 2, scalars: 1, outputs: 1 }),
  decompose: (b, inputs) => {
    const [w, g, rate] = inputs as readonly [Value, Value, Value];
    return [b.op('sub', [w, b.op('mul', [g, rate], {})], {})];
  },
  reference: (inputs, _attrs, [shape]) => {
    const [w, g, rate] = inputs as readonly [Tensor, Tensor, Tensor];
    const data = w.data.map((v, i) => v - (rate.data[0] as number) * (g.data[i] as number));
    return [{ dtype: 'float', shape: shape ?? [], data }];
  },
  examples: [
    { inputs: [floatType(2, 3), floatType(2, 3), floatType()], attrs: {}, gives: ['float[2, 3]'] },
    { inputs: [floatType(BATCH, 2), floatType(BATCH, 2), floatType()], attrs: {}, gives: ['float[batch, 2]'] },
    { inputs: [floatType(4), floatType(3), floatType()], attrs: {}, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(4), floatType(4), floatType(1)], attrs: {}, gives: { fault: 'op-inputs' } },
  ],
};
