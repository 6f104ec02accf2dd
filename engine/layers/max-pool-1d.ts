import { done, refused } from '../base/index.js';
import { maxPool1dText } from '../text/index.js';
import type { Layer } from './contract.js';
import type { ParamSchema } from './params.js';
import { python } from './python.js';
import { sequenceSignal, vectorSignal } from './signal.js';
import { imageAsTime, sequenceInput, sequenceSizes, stepsOrFault, timeAsImage, timeWindow } from './time-axis.js';

const params = {
  size: { kind: 'integer', default: 2, min: 1, max: 4096 },
  stride: { kind: 'integer', default: 2, min: 1, max: 4096 },
  padding: { kind: 'choice', default: 'valid', options: ['valid', 'same'] },
  ceilMode: { kind: 'boolean', default: false },
} as const satisfies ParamSchema;

/** Each window's largest step, feature by feature: [batch, T, F] to [batch, T', F]. */
export const maxPool1d: Layer<typeof params> = {
  id: 'maxPool1d',
  family: 'pooling',
  text: maxPool1dText,
  formula: 'y_{t,c} = \\max_{0 \\le p < k} x_{s t + p - l,\\, c}',
  source: 'Collobert et al., Natural language processing (almost) from scratch, 2011',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const sequence = sequenceInput(site);
    if (!sequence.ok) return sequence;
    const steps = stepsOrFault(site, site.params, sequence.value.time);
    return steps.ok ? done([sequenceSignal(steps.value, sequence.value.features)]) : refused(...steps.problems);
  },
  weights: () => [],
  build: ({ b, values: [x], params: p, inputs: [signal] }) => {
    if (!x) return [];
    const { window } = timeWindow(p, sequenceSizes(signal).time);
    return [imageAsTime(b, b.op('maxPool', [timeAsImage(b, x)], window))];
  },
  keras: {
    name: 'keras.layers.MaxPooling1D',
    args: (p) => ({ pool_size: String(p.size), strides: String(p.stride), padding: python.text(p.padding) }),
    note: { en: 'Ceil mode is padding with minus infinity before it.', zh: '向上取整相当于在它之前用负无穷填充。' },
  },
  pytorch: {
    name: 'torch.nn.MaxPool1d',
    args: (p, inputs) => {
      const [, left, , right] = timeWindow({ ...p, ceilMode: false }, sequenceSizes(inputs[0]).time).window.pads;
      return {
        kernel_size: String(p.size),
        stride: String(p.stride),
        padding: left === right ? String(left) : '0',
        ceil_mode: python.bool(p.ceilMode),
      };
    },
    note: {
      en: 'Sequences are batch, features, time in PyTorch; unequal padding is a ConstantPad1d(-inf) before it.',
      zh: 'PyTorch 的序列顺序为 批、特征、时间；两边不等的填充是它之前的 ConstantPad1d(-inf)。',
    },
  },
  migrations: [],
  examples: [
    { inputs: [sequenceSignal(50, 16)], gives: ['25 × 16'], parameters: 0 },
    { params: { size: 3 }, inputs: [sequenceSignal(8, 2)], gives: ['3 × 2'], parameters: 0 },
    { params: { size: 3, ceilMode: true }, inputs: [sequenceSignal(8, 2)], gives: ['4 × 2'], parameters: 0 },
    {
      params: { size: 3, stride: 1, padding: 'same' },
      inputs: [sequenceSignal(5, 1)],
      gives: ['5 × 1'],
      parameters: 0,
    },
    { params: { size: 4 }, inputs: [sequenceSignal(3, 8)], gives: { fault: 'time-window-too-large' } },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-sequence' } },
  ],
};
