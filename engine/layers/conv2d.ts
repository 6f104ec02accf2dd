import { done, refused } from '../base/index.js';
import { conv2dText } from '../text/index.js';
import { activate, activationFormula } from './activations.js';
import type { Layer } from './contract.js';
import {
  convolutionReach,
  convolutionWindow,
  convolutionWindowParams,
  convolvedSize,
  kerasWindow,
  pytorchWindow,
} from './convolution-window.js';
import { groupsDivide } from './divide-groups.js';
import { imageInput, imageSizes } from './faults.js';
import { biasInput, kernelAndBias, kernelParams } from './kernel-and-bias.js';
import type { ParamSchema } from './params.js';
import { kerasActivation, kerasInitialiser, python } from './python.js';
import { imageSignal, vectorSignal } from './signal.js';

const params = {
  filters: { kind: 'integer', default: 32, min: 1, max: 65_536 },
  ...convolutionWindowParams,
  groups: { kind: 'integer', default: 1, min: 1, max: 65_536 },
  ...kernelParams,
} as const satisfies ParamSchema;

/** Two-dimensional convolution: x [batch, C, H, W], kernel [O, C / groups, kH, kW], y [batch, O, H', W']. */
export const conv2d: Layer<typeof params> = {
  id: 'conv2d',
  family: 'convolution',
  text: conv2dText,
  formula: `y_{o,i,j} = \\phi\\Big(b_o + \\sum_{c,p,q} w_{o,c,p,q}\\, x_{c,\\, s i + d p - t,\\, s j + d q - l}\\Big), \\quad ${activationFormula}`,
  source: 'LeCun et al. 1998; Dumoulin & Visin, A guide to convolution arithmetic for deep learning, 2016',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    if (!image.ok) return image;
    const groups = groupsDivide(site, image.value.channels);
    if (!groups.ok) return groups;
    const size = convolvedSize(site);
    return size.ok ? done([imageSignal(site.params.filters, ...size.value)]) : refused(...size.problems);
  },
  weights: ({ params: p, inputs: [signal] }) => {
    const perGroup = imageSizes(signal).channels / p.groups;
    const [kh, kw] = p.kernel;
    const fans = { fanIn: perGroup * kh * kw, fanOut: (p.filters / p.groups) * kh * kw };
    return kernelAndBias(p, [p.filters, perGroup, kh, kw], fans);
  },
  build: (site) => {
    const { b, params: p } = site;
    const [x] = site.values;
    if (!x) return [];
    const attrs = { ...convolutionWindow(p, site.inputs[0]).window, dilations: p.dilation, groups: p.groups };
    return [activate(b, p.activation, b.op('conv', [x, site.weight('kernel'), ...biasInput(site)], attrs))];
  },
  reach: convolutionReach,
  keras: {
    name: 'keras.layers.Conv2D',
    args: (p) => ({
      filters: String(p.filters),
      ...kerasWindow(p),
      groups: String(p.groups),
      activation: kerasActivation(p.activation),
      use_bias: python.bool(p.bias),
      kernel_initializer: kerasInitialiser(p.initialiser, p.activation),
    }),
    note: {
      en: 'Padding per side is a ZeroPadding2D before it. Kernels are kH, kW, I, O in Keras.',
      zh: '逐边填充是它之前的 ZeroPadding2D。Keras 的卷积核顺序为 kH、kW、输入、输出。',
    },
  },
  pytorch: {
    name: 'torch.nn.Conv2d',
    args: (p, inputs) => {
      const { channels } = imageSizes(inputs[0]);
      return {
        in_channels: String(channels),
        out_channels: String(p.filters),
        ...pytorchWindow(p, inputs[0]),
        groups: String(p.groups),
        bias: python.bool(p.bias),
      };
    },
    note: {
      en: 'Padding that differs between two sides is a torch.nn.ZeroPad2d before it; the activation is a module after it.',
      zh: '两边不等的填充是它之前的 torch.nn.ZeroPad2d；激活函数是它之后的模块。',
    },
  },
  migrations: [],
  examples: [
    {
      params: { filters: 6, kernel: 5, padding: 'same', activation: 'relu' },
      inputs: [imageSignal(1, 28, 28)],
      gives: ['28 × 28 × 6'],
      parameters: 156,
    },
    { params: { filters: 16, kernel: 5 }, inputs: [imageSignal(6, 14, 14)], gives: ['10 × 10 × 16'], parameters: 2416 },
    {
      params: { filters: 8, groups: 4, bias: false, stride: [2, 1], dilation: 2, padding: [0, 2, 1, 2] },
      inputs: [imageSignal(4, 12, 9)],
      gives: ['5 × 9 × 8'],
      parameters: 72,
    },
    {
      params: { filters: 3, stride: 2, padding: 'same', activation: 'softmax', trainable: false },
      inputs: [imageSignal(2, 6, 6)],
      gives: ['3 × 3 × 3'],
      parameters: 0,
    },
    { params: { kernel: 5 }, inputs: [imageSignal(1, 4, 4)], gives: { fault: 'window-too-large' } },
    { params: { groups: 3 }, inputs: [imageSignal(4, 8, 8)], gives: { fault: 'conv-groups' } },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
