import { done, refused } from '../base/index.js';
import { conv2dTransposeText } from '../text/index.js';
import { activate, activationFormula } from './activations.js';
import type { Layer } from './contract.js';
import { commonDivisor, groupsDivide } from './divide-groups.js';
import { imageInput, imageSizes } from './faults.js';
import { biasInput, kernelAndBias, kernelParams } from './kernel-and-bias.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { kerasActivation, kerasInitialiser, python } from './python.js';
import { imageSignal, vectorSignal } from './signal.js';
import { reachOf } from './spatial.js';
import { spreadFaults, spreadWindow } from './spread-window.js';

const params = {
  filters: { kind: 'integer', default: 32, min: 1, max: 65_536 },
  kernel: { kind: 'pair', default: [2, 2], min: 1, max: 1024 },
  stride: { kind: 'pair', default: [2, 2], min: 1, max: 1024 },
  padding: { kind: 'padding', default: 'valid' },
  outputPadding: { kind: 'pair', default: [0, 0], min: 0, max: 1023 },
  dilation: { kind: 'pair', default: [1, 1], min: 1, max: 1024 },
  groups: { kind: 'integer', default: 1, min: 1, max: 65_536 },
  ...kernelParams,
} as const satisfies ParamSchema;
type Params = ParamsOf<typeof params>;

/** Input cells along one axis that reach one cell of the result, at most. */
function heard({ kernel, stride, dilation }: Params, axis: 0 | 1): number {
  return Math.ceil((kernel[axis] * commonDivisor(stride[axis], dilation[axis])) / stride[axis]);
}

/** From the first to the last of them. */
function span({ kernel, stride, dilation }: Params, axis: 0 | 1): number {
  return Math.ceil(reachOf(kernel[axis], dilation[axis]) / stride[axis]);
}

/** The gradient of a convolution used forwards: x [batch, C, H, W], kernel [C, O / groups, kH, kW], y [batch, O, H', W']. */
export const conv2dTranspose: Layer<typeof params> = {
  id: 'conv2dTranspose',
  family: 'convolution',
  text: conv2dTransposeText,
  formula: `y_{o,\\,i',\\,j'} = \\phi\\Big(b_o + \\sum_{c}\\ \\sum_{s i + d p - t = i'}\\ \\sum_{s j + d q - l = j'} w_{c,o,p,q}\\, x_{c,i,j}\\Big), \\quad ${activationFormula}`,
  source:
    'Zeiler et al., Deconvolutional networks, 2010; Dumoulin & Visin, A guide to convolution arithmetic for deep learning, 2016',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    if (!image.ok) return image;
    const { channels, height, width } = image.value;
    const groups = groupsDivide(site, channels);
    if (!groups.ok) return groups;
    const spread = spreadWindow(site.params, height, width);
    const faults = spreadFaults(site, spread);
    return faults.ok ? done([imageSignal(site.params.filters, ...spread.size)]) : refused(...faults.problems);
  },
  weights: ({ params: p, inputs: [signal] }) => {
    const { channels } = imageSizes(signal);
    const [kh, kw] = p.kernel;
    const perGroup = p.filters / p.groups;
    const fanIn = (channels / p.groups) * heard(p, 0) * heard(p, 1);
    return kernelAndBias(p, [channels, perGroup, kh, kw], { fanIn, fanOut: perGroup * kh * kw }, p.filters, [
      'I',
      'O',
      'kH',
      'kW',
    ]);
  },
  build: (site) => {
    const { b, params: p } = site;
    const [x] = site.values;
    if (!x) return [];
    const { height, width } = imageSizes(site.inputs[0]);
    const { window, size } = spreadWindow(p, height, width);
    const attrs = { ...window, dilations: p.dilation, groups: p.groups, size };
    const linear = b.op('convInputGradient', [x, site.weight('kernel'), ...biasInput(site)], attrs);
    return [activate(b, p.activation, linear)];
  },
  reach: (p) => ({
    kernel: [span(p, 0), span(p, 1)],
    strides: [1 / p.stride[0], 1 / p.stride[1]],
    dilations: [1, 1],
  }),
  keras: {
    name: 'keras.layers.Conv2DTranspose',
    args: (p) => ({
      filters: String(p.filters),
      kernel_size: python.tuple(p.kernel),
      strides: python.tuple(p.stride),
      padding: python.text(p.padding === 'same' ? 'same' : 'valid'),
      ...(p.padding === 'same' ? {} : { output_padding: python.tuple(p.outputPadding) }),
      dilation_rate: python.tuple(p.dilation),
      activation: kerasActivation(p.activation),
      use_bias: python.bool(p.bias),
      kernel_initializer: kerasInitialiser(p.initialiser, p.activation),
    }),
    note: {
      en: 'Kernels are kH, kW, O, I in Keras; the layer has no groups there. Padding per side is a Cropping2D after it, before bias and activation.',
      zh: 'Keras 的卷积核顺序为 kH、kW、输出、输入，且该层没有分组。逐边填充是它之后、偏置和激活函数之前的 Cropping2D。',
    },
  },
  pytorch: {
    name: 'torch.nn.ConvTranspose2d',
    args: (p, inputs) => {
      const { height, width, channels } = imageSizes(inputs[0]);
      const { window, rest } = spreadWindow(p, height, width);
      const [top, left, bottom, right] = window.pads;
      return {
        in_channels: String(channels),
        out_channels: String(p.filters),
        kernel_size: python.tuple(p.kernel),
        stride: python.tuple(p.stride),
        padding: top === bottom && left === right ? python.tuple([top, left]) : '0',
        output_padding: python.tuple(rest),
        groups: String(p.groups),
        bias: python.bool(p.bias),
        dilation: python.tuple(p.dilation),
      };
    },
    note: {
      en: 'Padding that differs between two sides must be cut off after it; the activation is a module after it.',
      zh: '两边不等的填充须在它之后裁掉；激活函数是它之后的模块。',
    },
  },
  migrations: [],
  examples: [
    { params: { filters: 16 }, inputs: [imageSignal(32, 7, 7)], gives: ['14 × 14 × 16'], parameters: 2064 },
    {
      params: { filters: 8, kernel: 3, padding: 'same', activation: 'relu' },
      inputs: [imageSignal(4, 5, 6)],
      gives: ['10 × 12 × 8'],
      parameters: 296,
    },
    {
      params: { filters: 4, kernel: 3, padding: [1, 1, 1, 1], outputPadding: 1, groups: 2, bias: false },
      inputs: [imageSignal(2, 4, 4)],
      gives: ['8 × 8 × 4'],
      parameters: 36,
    },
    {
      params: { filters: 2, kernel: 1, stride: 3, padding: 'same', trainable: false },
      inputs: [imageSignal(2, 2, 3)],
      gives: ['6 × 9 × 2'],
      parameters: 0,
    },
    {
      params: { filters: 2, kernel: [2, 3], stride: [1, 2], dilation: 2 },
      inputs: [imageSignal(1, 3, 3)],
      gives: ['5 × 9 × 2'],
      parameters: 14,
    },
    { params: { outputPadding: 2 }, inputs: [imageSignal(1, 4, 4)], gives: { fault: 'transpose-output-padding' } },
    { params: { padding: [2, 0, 2, 0] }, inputs: [imageSignal(1, 2, 2)], gives: { fault: 'transpose-nothing-left' } },
    { params: { groups: 3 }, inputs: [imageSignal(4, 8, 8)], gives: { fault: 'conv-groups' } },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
