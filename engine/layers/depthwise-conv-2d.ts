import { done, refused } from '../base/index.js';
import { depthwiseConv2dText } from '../text/index.js';
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
import { imageInput, imageSizes } from './faults.js';
import { biasInput, kernelAndBias, kernelParams } from './kernel-and-bias.js';
import type { ParamSchema } from './params.js';
import { kerasActivation, kerasInitialiser, python } from './python.js';
import { imageSignal, vectorSignal } from './signal.js';

const params = {
  ...convolutionWindowParams,
  multiplier: { kind: 'integer', default: 1, min: 1, max: 1024 },
  ...kernelParams,
} as const satisfies ParamSchema;

/** Each channel by itself: x [batch, C, H, W], kernel [C * multiplier, 1, kH, kW]; channel c makes c * m ... c * m + m - 1. */
export const depthwiseConv2d: Layer<typeof params> = {
  id: 'depthwiseConv2d',
  family: 'convolution',
  text: depthwiseConv2dText,
  formula: `y_{c m + r,i,j} = \\phi\\Big(b_{c m + r} + \\sum_{p,q} w_{c m + r,p,q}\\, x_{c,\\, s i + d p - t,\\, s j + d q - l}\\Big), \\quad 0 \\le r < m, \\quad ${activationFormula}`,
  source: 'Sifre, Rigid-motion scattering for image classification, 2014; Howard et al., MobileNets, 2017',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    if (!image.ok) return image;
    const size = convolvedSize(site);
    return size.ok
      ? done([imageSignal(image.value.channels * site.params.multiplier, ...size.value)])
      : refused(...size.problems);
  },
  weights: ({ params: p, inputs: [signal] }) => {
    const [kh, kw] = p.kernel;
    const fans = { fanIn: kh * kw, fanOut: p.multiplier * kh * kw };
    return kernelAndBias(p, [imageSizes(signal).channels * p.multiplier, 1, kh, kw], fans);
  },
  build: (site) => {
    const { b, params: p } = site;
    const [x] = site.values;
    if (!x) return [];
    const { channels } = imageSizes(site.inputs[0]);
    const attrs = { ...convolutionWindow(p, site.inputs[0]).window, dilations: p.dilation, groups: channels };
    return [activate(b, p.activation, b.op('conv', [x, site.weight('kernel'), ...biasInput(site)], attrs))];
  },
  reach: convolutionReach,
  keras: {
    name: 'keras.layers.DepthwiseConv2D',
    args: (p) => ({
      ...kerasWindow(p),
      depth_multiplier: String(p.multiplier),
      activation: kerasActivation(p.activation),
      use_bias: python.bool(p.bias),
      depthwise_initializer: kerasInitialiser(p.initialiser, p.activation),
    }),
    note: {
      en: 'Kernels are kH, kW, C, multiplier in Keras, and both strides must be equal. Padding per side is a ZeroPadding2D before it.',
      zh: 'Keras 的卷积核顺序为 kH、kW、C、倍数，且两个方向的步幅须相等。逐边填充是它之前的 ZeroPadding2D。',
    },
  },
  pytorch: {
    name: 'torch.nn.Conv2d',
    args: (p, inputs) => {
      const { channels } = imageSizes(inputs[0]);
      return {
        in_channels: String(channels),
        out_channels: String(channels * p.multiplier),
        ...pytorchWindow(p, inputs[0]),
        groups: String(channels),
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
    { params: { padding: 'same' }, inputs: [imageSignal(32, 14, 14)], gives: ['14 × 14 × 32'], parameters: 320 },
    {
      params: { stride: 2, padding: 'same', multiplier: 2, bias: false, activation: 'relu' },
      inputs: [imageSignal(3, 9, 8)],
      gives: ['5 × 4 × 6'],
      parameters: 54,
    },
    {
      params: { kernel: [1, 3], padding: [0, 1, 0, 2], dilation: 2, trainable: false },
      inputs: [imageSignal(2, 4, 6)],
      gives: ['4 × 5 × 2'],
      parameters: 0,
    },
    { params: { kernel: 5 }, inputs: [imageSignal(1, 4, 4)], gives: { fault: 'window-too-large' } },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
