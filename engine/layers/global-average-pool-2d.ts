import { done } from '../base/index.js';
import { globalAveragePool2dText } from '../text/index.js';
import type { Layer } from './contract.js';
import { imageInput } from './faults.js';
import { imageSignal, vectorSignal } from './signal.js';

/** The mean of each feature map: [batch, C, H, W] to [batch, C]. */
export const globalAveragePool2d: Layer = {
  id: 'globalAveragePool2d',
  family: 'pooling',
  text: globalAveragePool2dText,
  formula: 'y_c = \\frac{1}{H W} \\sum_{i=1}^{H} \\sum_{j=1}^{W} x_{c,i,j}',
  source: 'Lin, Chen & Yan, Network in network, 2013',
  params: {},
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    return image.ok ? done([vectorSignal(image.value.channels)]) : image;
  },
  weights: () => [],
  build: ({ b, values }) => [b.op('reduceMean', values.slice(0, 1), { axes: [2, 3], keepDims: false })],
  reach: () => ({ kernel: [1, 1], strides: [1, 1], dilations: [1, 1], whole: true }),
  keras: { name: 'keras.layers.GlobalAveragePooling2D', args: () => ({}) },
  pytorch: {
    name: 'torch.nn.AdaptiveAvgPool2d',
    args: () => ({ output_size: '1' }),
    note: 'A torch.nn.Flatten() after it drops the two axes of size 1.',
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(64, 7, 5)], gives: ['64'], parameters: 0 },
    { inputs: [imageSignal(3, 1, 1)], gives: ['3'], parameters: 0 },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
