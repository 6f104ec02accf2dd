import { maxPool2dText } from '../text/index.js';
import type { Layer } from './contract.js';
import { inferPool, kerasPool, poolExamples, poolParams, poolReach, poolWindow, pytorchPool } from './pooling.js';

/** Each window's largest cell: [batch, C, H, W] to [batch, C, H', W']. */
export const maxPool2d: Layer<typeof poolParams> = {
  id: 'maxPool2d',
  family: 'pooling',
  text: maxPool2dText,
  formula: 'y_{c,i,j} = \\max_{0 \\le p < k,\\ 0 \\le q < k} x_{c,\\, s i + p - t,\\, s j + q - l}',
  source: 'Ranzato et al., Unsupervised learning of invariant feature hierarchies, 2007',
  params: poolParams,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: inferPool,
  weights: () => [],
  build: ({ b, values, params, inputs }) =>
    b.ops('maxPool', values.slice(0, 1), poolWindow(params, inputs[0]).window).slice(0, 1),
  reach: poolReach,
  keras: {
    name: 'keras.layers.MaxPooling2D',
    args: kerasPool,
    note: {
      en: 'Padding per side and ceil mode are padding with minus infinity before it.',
      zh: '逐边填充和向上取整相当于在它之前用负无穷填充。',
    },
  },
  pytorch: {
    name: 'torch.nn.MaxPool2d',
    args: pytorchPool,
    note: {
      en: 'Padding that differs between two sides, or exceeds half the size, is a ConstantPad2d(-inf) before it.',
      zh: '两边不等或超过窗口一半的填充是它之前的 ConstantPad2d(-inf)。',
    },
  },
  migrations: [],
  examples: poolExamples,
};
