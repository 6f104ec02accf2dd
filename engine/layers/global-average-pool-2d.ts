import { globalAveragePool2dText } from '../text/index.js';
import type { Layer } from './contract.js';
import { globalPool, pytorchGlobalPool } from './global-pool.js';

/** The mean of each feature map: [batch, C, H, W] to [batch, C]. */
export const globalAveragePool2d: Layer = {
  id: 'globalAveragePool2d',
  ...globalPool,
  text: globalAveragePool2dText,
  formula: 'y_c = \\frac{1}{H W} \\sum_{i=1}^{H} \\sum_{j=1}^{W} x_{c,i,j}',
  source: 'Lin, Chen & Yan, Network in network, 2013',
  build: ({ b, values }) => [b.op('reduceMean', values.slice(0, 1), { axes: [2, 3], keepDims: false })],
  keras: { name: 'keras.layers.GlobalAveragePooling2D', args: () => ({}) },
  pytorch: { name: 'torch.nn.AdaptiveAvgPool2d', ...pytorchGlobalPool },
  migrations: [],
};
