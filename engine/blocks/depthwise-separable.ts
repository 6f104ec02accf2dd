import type { ParamSchema } from '../layers/index.js';
import { imageSignal, vectorSignal } from '../layers/index.js';
import { depthwiseSeparableText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawConvNorm } from './conv-norm.js';
import { sizeParam, strideParam } from './size-params.js';

const params = {
  filters: sizeParam(64),
  stride: strideParam,
  function: { kind: 'choice', default: 'relu', options: ['relu', 'relu6'] },
} as const satisfies ParamSchema;

/** MobileNet's block: x [batch, C, H, W] to [batch, filters, H / stride, W / stride]. */
export const depthwiseSeparable: Block<typeof params> = {
  id: 'depthwiseSeparable',
  family: 'lightweight',
  text: depthwiseSeparableText,
  source: 'Howard et al., MobileNets, 2017, figure 3 (right); ReLU6 in its published code',
  params,
  draw: (d, { filters, stride, function: id }) => {
    const x = d.inputPort('in');
    const apart = drawConvNorm(d, 'depthwise', x, { filters: 'depthwise', kernel: 3, stride, function: id });
    d.outputPort('out', drawConvNorm(d, 'pointwise', apart, { filters, function: id }));
  },
  examples: [
    { inputs: [imageSignal(32, 112, 112)], gives: ['112 × 112 × 64'], parameters: 2528 },
    {
      params: { filters: 4, stride: 2, function: 'relu6' },
      inputs: [imageSignal(3, 5, 6)],
      gives: ['3 × 3 × 4'],
      parameters: 53,
    },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
