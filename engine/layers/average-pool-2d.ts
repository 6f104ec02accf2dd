import { averagePool2dText } from '../text/index.js';
import type { Layer } from './contract.js';
import { inferPool, kerasPool, poolExamples, poolParams, poolReach, poolWindow, pytorchPool } from './pooling.js';

/** Each window's mean over its real cells: [batch, C, H, W] to [batch, C, H', W']. */
export const averagePool2d: Layer<typeof poolParams> = {
  id: 'averagePool2d',
  family: 'pooling',
  text: averagePool2dText,
  formula:
    'y_{c,i,j} = \\frac{1}{|R_{i,j}|} \\sum_{(p,q) \\in R_{i,j}} x_{c,p,q}, \\quad R_{i,j} \\text{: the real cells of the window}',
  source: 'LeCun et al., Gradient-based learning applied to document recognition, 1998 (there with a trained scale)',
  params: poolParams,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: inferPool,
  weights: () => [],
  build: ({ b, values, params, inputs }) => [
    b.op('averagePool', values.slice(0, 1), poolWindow(params, inputs[0]).window),
  ],
  reach: poolReach,
  keras: {
    name: 'keras.layers.AveragePooling2D',
    args: kerasPool,
    note: {
      en: 'Padding per side and ceil mode have no counterpart: Keras would count the padding.',
      zh: '逐边填充和向上取整没有对应写法：Keras 会把填充也计入平均。',
    },
  },
  pytorch: {
    name: 'torch.nn.AvgPool2d',
    args: (params, inputs) => ({ ...pytorchPool(params, inputs), count_include_pad: 'False' }),
    note: {
      en: 'Padding that differs between two sides, or exceeds half the size, has no counterpart.',
      zh: '两边不等或超过窗口一半的填充没有对应写法。',
    },
  },
  migrations: [],
  examples: poolExamples,
};
