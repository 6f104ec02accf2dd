import type { ParamSchema } from '../layers/index.js';
import { imageSignal } from '../layers/index.js';
import { denseTransitionText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawNormConv } from './conv-norm.js';
import { sizeParam } from './size-params.js';

const params = { filters: sizeParam(128) } as const satisfies ParamSchema;

/** Between two dense blocks: x [batch, C, H, W] to [batch, filters, H / 2, W / 2], an odd last row or column cut off. */
export const denseTransition: Block<typeof params> = {
  id: 'denseTransition',
  family: 'branches',
  text: denseTransitionText,
  source:
    'Huang, Liu, van der Maaten & Weinberger, Densely connected convolutional networks, 2016, figure 2 and table 1',
  params,
  draw: (d, { filters }) => {
    const y = drawNormConv(d, 'conv', d.inputPort('in'), { filters });
    d.outputPort('out', d.layer('averagePool2d', { size: 2, stride: 2 }, y, { id: 'pool' }));
  },
  examples: [
    { inputs: [imageSignal(256, 56, 56)], gives: ['28 × 28 × 128'], parameters: 33_280 },
    { params: { filters: 2 }, inputs: [imageSignal(4, 5, 6)], gives: ['2 × 3 × 2'], parameters: 16 },
    { inputs: [imageSignal(8, 1, 4)], gives: { fault: 'window-too-large' } },
  ],
};
