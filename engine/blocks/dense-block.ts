import type { ParamSchema } from '../layers/index.js';
import { imageSignal } from '../layers/index.js';
import { denseBlockText } from '../text/index.js';
import type { Block } from './contract.js';
import { denseParams } from './dense-params.js';

const params = {
  layers: { kind: 'integer', default: 6, min: 1, max: 256 },
  ...denseParams,
} as const satisfies ParamSchema;

/** Several dense layers in a row: x [batch, C, H, W] to [batch, C + layers * growth, H, W]. */
export const denseBlock: Block<typeof params> = {
  id: 'denseBlock',
  family: 'branches',
  text: denseBlockText,
  source:
    'Huang, Liu, van der Maaten & Weinberger, Densely connected convolutional networks, 2016, figure 1 and table 1',
  params,
  draw: (d, { layers, ...each }) => {
    const x = d.inputPort('in');
    d.outputPort('out', d.block('denseLayer', each, x, { id: 'layer', repeat: layers }));
  },
  examples: [
    { inputs: [imageSignal(64, 56, 56)], gives: ['56 × 56 × 256'], parameters: 335_040 },
    {
      params: { layers: 2, growth: 2, bottleneck: 5 },
      inputs: [imageSignal(3, 4, 5)],
      gives: ['4 × 5 × 7'],
      parameters: 256,
    },
    {
      params: { layers: 1, growth: 2, bottleneck: 5 },
      inputs: [imageSignal(3, 4, 5)],
      gives: ['4 × 5 × 5'],
      parameters: 121,
    },
  ],
};
