import type { ParamSchema } from '../layers/index.js';
import { imageSignal, vectorSignal } from '../layers/index.js';
import { fireText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawConvRelu } from './conv-relu.js';
import { sizeParam } from './size-params.js';

const params = {
  squeeze: sizeParam(16),
  expand1: sizeParam(64),
  expand3: sizeParam(64),
} as const satisfies ParamSchema;

/** SqueezeNet's module: x [batch, C, H, W] to [batch, expand1 + expand3, H, W]. */
export const fire: Block<typeof params> = {
  id: 'fire',
  family: 'lightweight',
  text: fireText,
  source: 'Iandola et al., SqueezeNet: AlexNet-level accuracy with 50x fewer parameters, 2016, figure 1',
  params,
  draw: (d, p) => {
    const squeezed = drawConvRelu(d, 'squeeze', d.inputPort('in'), { filters: p.squeeze, kernel: 1, norm: false });
    const one = drawConvRelu(d, 'expand1', squeezed, { filters: p.expand1, kernel: 1, norm: false });
    const three = drawConvRelu(d, 'expand3', squeezed, { filters: p.expand3, kernel: 3, norm: false });
    d.outputPort('out', d.layer('concatenate', {}, [one, three], { id: 'concatenate' }));
  },
  examples: [
    { inputs: [imageSignal(96, 55, 55)], gives: ['55 × 55 × 128'], parameters: 11_920 },
    {
      params: { squeeze: 2, expand1: 3, expand3: 5 },
      inputs: [imageSignal(4, 6, 5)],
      gives: ['6 × 5 × 8'],
      parameters: 114,
    },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
