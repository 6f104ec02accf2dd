import { done } from '../base/index.js';
import { globalAveragePool1dText } from '../text/index.js';
import type { Layer } from './contract.js';
import { imageSignal, sequenceSignal, vectorSignal } from './signal.js';
import { sequenceInput } from './time-axis.js';

/** The mean of each feature over all steps: [batch, T, F] to [batch, F]. */
export const globalAveragePool1d: Layer = {
  id: 'globalAveragePool1d',
  family: 'pooling',
  text: globalAveragePool1dText,
  formula: 'y_c = \\frac{1}{T} \\sum_{t=1}^{T} x_{t,c}',
  source: 'Lin, Chen & Yan, Network in network, 2013 (there over images)',
  params: {},
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const sequence = sequenceInput(site);
    return sequence.ok ? done([vectorSignal(sequence.value.features)]) : sequence;
  },
  weights: () => [],
  build: ({ b, values }) => [b.op('reduceMean', values.slice(0, 1), { axes: [1], keepDims: false })],
  keras: { name: 'keras.layers.GlobalAveragePooling1D', args: () => ({}) },
  pytorch: {
    name: 'torch.nn.AdaptiveAvgPool1d',
    args: () => ({ output_size: '1' }),
    note: {
      en: 'Sequences are batch, features, time in PyTorch; a torch.nn.Flatten() after it drops the axis of size 1.',
      zh: 'PyTorch 的序列顺序为 批、特征、时间；其后用 torch.nn.Flatten() 去掉大小为 1 的轴。',
    },
  },
  migrations: [],
  examples: [
    { inputs: [sequenceSignal(50, 16)], gives: ['16'], parameters: 0 },
    { inputs: [sequenceSignal(1, 3)], gives: ['3'], parameters: 0 },
    { inputs: [imageSignal(3, 4, 4)], gives: { fault: 'layer-wants-sequence' } },
  ],
};
