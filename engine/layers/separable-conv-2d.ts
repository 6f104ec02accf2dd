import { done, refused } from '../base/index.js';
import { separableConv2dText } from '../text/index.js';
import { activate, activationFormula } from './activations.js';
import type { Layer, WeightSpec } from './contract.js';
import {
  convolutionReach,
  convolutionWindow,
  convolutionWindowParams,
  convolvedSize,
  kerasWindow,
} from './convolution-window.js';
import { imageInput, imageSizes } from './faults.js';
import { biasInput, kernelAndBias, kernelParams } from './kernel-and-bias.js';
import type { ParamSchema } from './params.js';
import { kerasActivation, kerasInitialiser, python } from './python.js';
import { imageSignal, vectorSignal } from './signal.js';

const params = {
  filters: { kind: 'integer', default: 32, min: 1, max: 65_536 },
  ...convolutionWindowParams,
  multiplier: { kind: 'integer', default: 1, min: 1, max: 1024 },
  ...kernelParams,
} as const satisfies ParamSchema;

const renamed = (specs: readonly WeightSpec[], kernel: string): WeightSpec[] =>
  specs.map((spec) => (spec.name === 'kernel' ? { ...spec, name: kernel } : spec));

/** A depthwise convolution, `depthwise` [C * m, 1, kH, kW], and then a 1 x 1 one, `pointwise` [O, C * m, 1, 1] and `bias` [O]. */
export const separableConv2d: Layer<typeof params> = {
  id: 'separableConv2d',
  family: 'convolution',
  text: separableConv2dText,
  formula: `z_{c m + r,i,j} = \\sum_{p,q} u_{c m + r,p,q}\\, x_{c,\\, s i + d p - t,\\, s j + d q - l}, \\quad y_{o,i,j} = \\phi\\Big(b_o + \\sum_{k} v_{o,k}\\, z_{k,i,j}\\Big), \\quad ${activationFormula}`,
  source: 'Chollet, Xception: Deep learning with depthwise separable convolutions, 2017',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    if (!image.ok) return image;
    const size = convolvedSize(site);
    return size.ok ? done([imageSignal(site.params.filters, ...size.value)]) : refused(...size.problems);
  },
  weights: ({ params: p, inputs: [signal] }) => {
    const [kh, kw] = p.kernel;
    const between = imageSizes(signal).channels * p.multiplier;
    // No function stands between the two kernels.
    const first = { ...p, activation: 'linear', bias: false } as const;
    const depthwise = kernelAndBias(first, [between, 1, kh, kw], { fanIn: kh * kw, fanOut: p.multiplier * kh * kw });
    const pointwise = kernelAndBias(p, [p.filters, between, 1, 1], { fanIn: between, fanOut: p.filters });
    return [...renamed(depthwise, 'depthwise'), ...renamed(pointwise, 'pointwise')];
  },
  build: (site) => {
    const { b, params: p } = site;
    const [x] = site.values;
    if (!x) return [];
    const { channels } = imageSizes(site.inputs[0]);
    const spatial = { ...convolutionWindow(p, site.inputs[0]).window, dilations: p.dilation, groups: channels };
    const apart = b.op('conv', [x, site.weight('depthwise')], spatial);
    const cell = { kernel: [1, 1], strides: [1, 1], pads: [0, 0, 0, 0], dilations: [1, 1], groups: 1 } as const;
    const mixed = b.op('conv', [apart, site.weight('pointwise'), ...biasInput(site)], cell);
    return [activate(b, p.activation, mixed)];
  },
  reach: convolutionReach,
  keras: {
    name: 'keras.layers.SeparableConv2D',
    args: (p) => ({
      filters: String(p.filters),
      ...kerasWindow(p),
      depth_multiplier: String(p.multiplier),
      activation: kerasActivation(p.activation),
      use_bias: python.bool(p.bias),
      depthwise_initializer: kerasInitialiser(p.initialiser, 'linear'),
      pointwise_initializer: kerasInitialiser(p.initialiser, p.activation),
    }),
    note: {
      en: 'Kernels are kH, kW, C, multiplier and 1, 1, C · multiplier, O in Keras, and both strides must be equal.',
      zh: 'Keras 的卷积核顺序为 kH、kW、C、倍数 和 1、1、C · 倍数、输出，且两个方向的步幅须相等。',
    },
  },
  pytorch: {
    unsupported: {
      en: 'Two torch.nn.Conv2d: one with groups=in_channels and no bias, then one of 1 × 1.',
      zh: '两个 torch.nn.Conv2d：先是 groups=in_channels、无偏置的一个，再是 1 × 1 的一个。',
    },
  },
  migrations: [],
  examples: [
    {
      params: { filters: 64, padding: 'same', activation: 'relu' },
      inputs: [imageSignal(32, 14, 14)],
      gives: ['14 × 14 × 64'],
      parameters: 2400,
    },
    {
      params: { filters: 4, kernel: [3, 2], stride: 2, multiplier: 2, bias: false, dilation: [1, 2] },
      inputs: [imageSignal(3, 8, 7)],
      gives: ['3 × 3 × 4'],
      parameters: 60,
    },
    { params: { kernel: 5 }, inputs: [imageSignal(1, 4, 4)], gives: { fault: 'window-too-large' } },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
