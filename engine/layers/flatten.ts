import { done, fail } from '../base/index.js';
import { flattenText } from '../text/index.js';
import type { Layer } from './contract.js';
import { imageSignal, sequenceSignal, signalSizes, signalType, vectorSignal } from './signal.js';

/** All cells of one example in one row: [batch, C, H, W] to [batch, C * H * W], row-major over C, H, W. */
export const flatten: Layer = {
  id: 'flatten',
  family: 'shape',
  text: flattenText,
  formula: 'y_{(c H + i) W + j} = x_{c,i,j}',
  source: 'LeCun et al., Gradient-based learning applied to document recognition, 1998',
  params: {},
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs: [signal] }) =>
    signal ? done([vectorSignal(signalSizes(signal).reduce((a, b) => a * b, 1))]) : fail('port-unconnected'),
  weights: () => [],
  build: ({ b, values: [x], inputs: [signal] }) => {
    if (!x || !signal || signal.axes.length === 2) return x ? [x] : [];
    const features = signalSizes(signal).reduce((p, q) => p * q, 1);
    return [b.op('reshape', [x], { shape: signalType(vectorSignal(features)).shape })];
  },
  // Behind it no cell has a place any more, so each counts as seeing everything.
  reach: () => ({ kernel: [1, 1], strides: [1, 1], dilations: [1, 1], whole: true }),
  keras: {
    name: 'keras.layers.Flatten',
    args: () => ({}),
    note: { en: 'Keras flattens H, W, C: permute the next kernel.', zh: 'Keras 按 H、W、C 展平：须重排下一层的权重。' },
  },
  pytorch: { name: 'torch.nn.Flatten', args: () => ({}) },
  migrations: [],
  examples: [
    { inputs: [imageSignal(16, 5, 5)], gives: ['400'], parameters: 0 },
    { inputs: [sequenceSignal(7, 3)], gives: ['21'], parameters: 0 },
    { inputs: [vectorSignal(9)], gives: ['9'], parameters: 0 },
  ],
};
