import { imageSignal, vectorSignal } from '../layers/index.js';
import { denseLayerText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawNormConv } from './conv-norm.js';
import { denseParams } from './dense-params.js';

/** One layer of DenseNet: x [batch, C, H, W] to [batch, C + growth, H, W], the input's channels first. */
export const denseLayer: Block<typeof denseParams> = {
  id: 'denseLayer',
  family: 'branches',
  text: denseLayerText,
  source:
    'Huang, Liu, van der Maaten & Weinberger, Densely connected convolutional networks, 2016, section 3 (DenseNet-B)',
  params: denseParams,
  draw: (d, { growth, bottleneck }) => {
    const x = d.inputPort('in');
    const narrow = drawNormConv(d, 'conv1', x, { filters: bottleneck });
    const grown = drawNormConv(d, 'conv2', narrow, { filters: growth, kernel: 3 });
    d.outputPort('out', d.layer('concatenate', {}, [x, grown], { id: 'concatenate' }));
  },
  examples: [
    { inputs: [imageSignal(64, 56, 56)], gives: ['56 × 56 × 96'], parameters: 45_440 },
    {
      params: { growth: 2, bottleneck: 5 },
      inputs: [imageSignal(3, 4, 5)],
      gives: ['4 × 5 × 5'],
      parameters: 121,
    },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
