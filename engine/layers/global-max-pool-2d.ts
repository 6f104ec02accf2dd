import { BATCH, done } from '../base/index.js';
import { globalMaxPool2dText } from '../text/index.js';
import type { Layer } from './contract.js';
import { imageInput, imageSizes } from './faults.js';
import { imageSignal, vectorSignal } from './signal.js';

/** The largest cell of each feature map: [batch, C, H, W] to [batch, C]; of equal cells the first gets the gradient. */
export const globalMaxPool2d: Layer = {
  id: 'globalMaxPool2d',
  family: 'pooling',
  text: globalMaxPool2dText,
  formula: 'y_c = \\max_{i,j} x_{c,i,j}',
  source: 'Oquab et al., Is object localization for free?, 2015',
  params: {},
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    return image.ok ? done([vectorSignal(image.value.channels)]) : image;
  },
  weights: () => [],
  build: ({ b, values: [x], inputs: [signal] }) => {
    if (!x) return [];
    const { channels, height, width } = imageSizes(signal);
    const window = { kernel: [height, width], strides: [1, 1], pads: [0, 0, 0, 0] } as const;
    return [b.op('reshape', [b.op('maxPool', [x], window)], { shape: [x.type.shape[0] ?? BATCH, channels] })];
  },
  reach: () => ({ kernel: [1, 1], strides: [1, 1], dilations: [1, 1], whole: true }),
  keras: { name: 'keras.layers.GlobalMaxPooling2D', args: () => ({}) },
  pytorch: {
    name: 'torch.nn.AdaptiveMaxPool2d',
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
