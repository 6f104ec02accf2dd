import { done, refused } from '../base/index.js';
import { conv1dText } from '../text/index.js';
import { activate, activationFormula } from './activations.js';
import type { Layer } from './contract.js';
import { groupsDivide } from './divide-groups.js';
import { biasInput, kernelAndBias, kernelParams } from './kernel-and-bias.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { kerasActivation, kerasInitialiser, python } from './python.js';
import { imageSignal, sequenceSignal, vectorSignal } from './signal.js';
import type { TimeSliding } from './time-axis.js';
import {
  imageAsTime,
  sequenceInput,
  sequenceSizes,
  stepsOrFault,
  timeAsImage,
  timePaddings,
  timeWindow,
} from './time-axis.js';

const params = {
  filters: { kind: 'integer', default: 32, min: 1, max: 65_536 },
  kernel: { kind: 'integer', default: 3, min: 1, max: 4096 },
  stride: { kind: 'integer', default: 1, min: 1, max: 4096 },
  padding: { kind: 'choice', default: 'valid', options: timePaddings },
  dilation: { kind: 'integer', default: 1, min: 1, max: 4096 },
  groups: { kind: 'integer', default: 1, min: 1, max: 65_536 },
  ...kernelParams,
} as const satisfies ParamSchema;
type Params = ParamsOf<typeof params>;

function slidingOf({ kernel, stride, padding, dilation }: Params): TimeSliding {
  return { size: kernel, stride, padding, dilation };
}

/** Convolution along time: x [batch, T, F], kernel [O, F / groups, k], y [batch, T', O]. */
export const conv1d: Layer<typeof params> = {
  id: 'conv1d',
  family: 'convolution',
  text: conv1dText,
  formula: `y_{t,o} = \\phi\\Big(b_o + \\sum_{c,p} w_{o,c,p}\\, x_{s t + d p - l,\\, c}\\Big), \\quad ${activationFormula}`,
  source:
    'Waibel et al., Phoneme recognition using time-delay neural networks, 1989; van den Oord et al., WaveNet, 2016 (causal)',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const sequence = sequenceInput(site);
    if (!sequence.ok) return sequence;
    const groups = groupsDivide(site, sequence.value.features);
    if (!groups.ok) return groups;
    const steps = stepsOrFault(site, slidingOf(site.params), sequence.value.time);
    return steps.ok ? done([sequenceSignal(steps.value, site.params.filters)]) : refused(...steps.problems);
  },
  weights: ({ params: p, inputs: [signal] }) => {
    const perGroup = sequenceSizes(signal).features / p.groups;
    const fans = { fanIn: perGroup * p.kernel, fanOut: (p.filters / p.groups) * p.kernel };
    return kernelAndBias(p, [p.filters, perGroup, p.kernel], fans);
  },
  build: (site) => {
    const { b, params: p } = site;
    const [x] = site.values;
    if (!x) return [];
    const { time, features } = sequenceSizes(site.inputs[0]);
    const shape = [p.filters, features / p.groups, 1, p.kernel];
    const kernel = b.op('reshape', [site.weight('kernel')], { shape });
    const { window } = timeWindow(slidingOf(p), time);
    const attrs = { ...window, dilations: [1, p.dilation] as const, groups: p.groups };
    const linear = imageAsTime(b, b.op('conv', [timeAsImage(b, x), kernel, ...biasInput(site)], attrs));
    return [activate(b, p.activation, linear)];
  },
  keras: {
    name: 'keras.layers.Conv1D',
    args: (p) => ({
      filters: String(p.filters),
      kernel_size: String(p.kernel),
      strides: String(p.stride),
      padding: python.text(p.padding),
      dilation_rate: String(p.dilation),
      groups: String(p.groups),
      activation: kerasActivation(p.activation),
      use_bias: python.bool(p.bias),
      kernel_initializer: kerasInitialiser(p.initialiser, p.activation),
    }),
    note: { en: 'Kernels are k, I, O in Keras.', zh: 'Keras 的卷积核顺序为 k、输入、输出。' },
  },
  pytorch: {
    name: 'torch.nn.Conv1d',
    args: (p, inputs) => {
      const { time, features } = sequenceSizes(inputs[0]);
      const [, left, , right] = timeWindow(slidingOf(p), time).window.pads;
      return {
        in_channels: String(features),
        out_channels: String(p.filters),
        kernel_size: String(p.kernel),
        stride: String(p.stride),
        padding: left === right ? String(left) : '0',
        dilation: String(p.dilation),
        groups: String(p.groups),
        bias: python.bool(p.bias),
      };
    },
    note: {
      en: 'Sequences are batch, features, time in PyTorch; unequal padding is a torch.nn.ConstantPad1d before it, the activation a module after it.',
      zh: 'PyTorch 的序列顺序为 批、特征、时间；两边不等的填充是它之前的 torch.nn.ConstantPad1d，激活函数是它之后的模块。',
    },
  },
  migrations: [],
  examples: [
    {
      params: { filters: 8, padding: 'same', activation: 'relu' },
      inputs: [sequenceSignal(50, 16)],
      gives: ['50 × 8'],
      parameters: 392,
    },
    {
      params: { filters: 4, kernel: 5, stride: 2, groups: 2, bias: false },
      inputs: [sequenceSignal(12, 6)],
      gives: ['4 × 4'],
      parameters: 60,
    },
    {
      params: { filters: 3, kernel: 2, dilation: 4, padding: 'causal', activation: 'softmax', trainable: false },
      inputs: [sequenceSignal(3, 2)],
      gives: ['3 × 3'],
      parameters: 0,
    },
    { params: { kernel: 7 }, inputs: [sequenceSignal(6, 2)], gives: { fault: 'time-window-too-large' } },
    { params: { groups: 3 }, inputs: [sequenceSignal(6, 4)], gives: { fault: 'conv-groups' } },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-sequence' } },
    { inputs: [imageSignal(1, 28, 28)], gives: { fault: 'layer-wants-sequence' } },
  ],
};
