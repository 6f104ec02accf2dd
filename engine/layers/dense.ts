import { done, fail } from '../base/index.js';
import { denseText } from '../text/index.js';
import { activate, activationFormula } from './activations.js';
import type { Layer } from './contract.js';
import { faultWithFix, insertLayer } from './faults.js';
import { biasInput, kernelAndBias, kernelParams } from './kernel-and-bias.js';
import type { ParamSchema } from './params.js';
import { kerasActivation, kerasInitialiser, python } from './python.js';
import type { Signal } from './signal.js';
import { axisSize, imageSignal, sequenceSignal, signalText, vectorSignal } from './signal.js';

const params = {
  units: { kind: 'integer', default: 64, min: 1, max: 1_048_576 },
  ...kernelParams,
} as const satisfies ParamSchema;

const featuresOf = (signal: Signal | undefined): number => (signal && axisSize(signal, 'features')) ?? 0;

/** Every unit sees every feature: x [batch, in] or [batch, time, in], kernel [out, in], y = phi(x W^T + b). */
export const dense: Layer<typeof params> = {
  id: 'dense',
  family: 'dense',
  text: denseText,
  formula: `y = \\phi(x W^{\\top} + b), \\quad ${activationFormula}`,
  source: 'Rosenblatt 1958; Rumelhart, Hinton & Williams, Learning representations by back-propagating errors, 1986',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs: [signal], params: p }) => {
    if (!signal) return fail('layer-wants-features', { came: '-' });
    if (signal.axes.at(-1)?.name !== 'features') {
      return faultWithFix('layer-wants-features', { came: signalText(signal) }, insertLayer(0, 'flatten'));
    }
    return done([{ ...signal, axes: [...signal.axes.slice(0, -1), { name: 'features', size: p.units }] }]);
  },
  weights: ({ params: p, inputs: [signal] }) => {
    const fanIn = featuresOf(signal);
    return kernelAndBias(p, [p.units, fanIn], { fanIn, fanOut: p.units });
  },
  build: (site) => {
    const { b, params: p } = site;
    const [x] = site.values;
    if (!x) return [];
    const factors = [x, site.weight('kernel'), ...biasInput(site)];
    const linear = b.op('matMul', factors, { transA: false, transB: true });
    return [activate(b, p.activation, linear)];
  },
  keras: {
    name: 'keras.layers.Dense',
    args: (p) => ({
      units: String(p.units),
      activation: kerasActivation(p.activation),
      use_bias: python.bool(p.bias),
      kernel_initializer: kerasInitialiser(p.initialiser, p.activation),
    }),
    note: {
      en: 'Kernels are in, out in Keras; after a Flatten of an image the rows must be put into the order H, W, C.',
      zh: 'Keras 的权重顺序为 输入、输出；前面若展平了图像，各行须改按 H、W、C 排列。',
    },
  },
  pytorch: {
    name: 'torch.nn.Linear',
    args: (p, inputs) => ({
      in_features: String(featuresOf(inputs[0])),
      out_features: String(p.units),
      bias: python.bool(p.bias),
    }),
    note: { en: 'The activation is a module after it.', zh: '激活函数是它之后的模块。' },
  },
  migrations: [],
  examples: [
    { params: { units: 120, activation: 'relu' }, inputs: [vectorSignal(400)], gives: ['120'], parameters: 48_120 },
    { params: { units: 10, bias: false }, inputs: [vectorSignal(84)], gives: ['10'], parameters: 840 },
    { params: { units: 3, activation: 'softmax' }, inputs: [sequenceSignal(5, 4)], gives: ['5 × 3'], parameters: 15 },
    { params: { units: 2, trainable: false }, inputs: [vectorSignal(3)], gives: ['2'], parameters: 0 },
    { inputs: [imageSignal(16, 5, 5)], gives: { fault: 'layer-wants-features' } },
  ],
};
