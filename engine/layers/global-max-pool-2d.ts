import { BATCH } from '../base/index.js';
import { globalMaxPool2dText } from '../text/index.js';
import type { Layer } from './contract.js';
import { imageSizes } from './faults.js';
import { globalPool, pytorchGlobalPool } from './global-pool.js';

/** The largest cell of each feature map: [batch, C, H, W] to [batch, C]; of equal cells the first gets the gradient. */
export const globalMaxPool2d: Layer = {
  id: 'globalMaxPool2d',
  ...globalPool,
  text: globalMaxPool2dText,
  formula: 'y_c = \\max_{i,j} x_{c,i,j}',
  source: 'Oquab et al., Is object localization for free?, 2015',
  build: ({ b, values: [x], inputs: [signal] }) => {
    if (!x) return [];
    const { channels, height, width } = imageSizes(signal);
    const window = { kernel: [height, width], strides: [1, 1], pads: [0, 0, 0, 0] } as const;
    return [b.op('reshape', [b.op('maxPool', [x], window)], { shape: [x.type.shape[0] ?? BATCH, channels] })];
  },
  keras: { name: 'keras.layers.GlobalMaxPooling2D', args: () => ({}) },
  pytorch: { name: 'torch.nn.AdaptiveMaxPool2d', ...pytorchGlobalPool },
  migrations: [],
};
