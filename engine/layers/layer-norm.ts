import { done } from '../base/index.js';
import type { Value } from '../ops/index.js';
import { layerNormText } from '../text/index.js';
import type { BuildSite, Layer } from './contract.js';
import { exampleNormParams, gammaAndBeta } from './gamma-and-beta.js';
import { perChannel } from './per-channel.js';
import type { Signal } from './signal.js';
import { axisSize, imageSignal, isImage, sequenceSignal, vectorSignal } from './signal.js';
import { standardise } from './standardise.js';

/** The channels of an image, else the features. */
const countOf = (signal: Signal | undefined): number =>
  (signal && (axisSize(signal, 'channels') ?? axisSize(signal, 'features'))) ?? 0;

/** The channels of each place of an image, which are not the last axis in a Program. */
function normedImage(site: BuildSite<{ readonly epsilon: number }>, x: Value): Value {
  const count = countOf(site.inputs[0]);
  const standard = standardise(site.b, x, [1], site.params.epsilon);
  const wide = site.b.op('mul', [standard, perChannel(site, 'gamma', count)], {});
  return site.b.op('add', [wide, perChannel(site, 'beta', count)], {});
}

/** Each row of features (of an image: each place's channels) brought to mean beta and deviation gamma by itself. */
export const layerNorm: Layer<typeof exampleNormParams> = {
  id: 'layerNorm',
  family: 'normalisation',
  text: layerNormText,
  formula:
    'y_k = \\gamma_k \\frac{x_k - \\mu}{\\sqrt{\\sigma^2 + \\varepsilon}} + \\beta_k, \\quad \\mu = \\frac{1}{F} \\sum_{k} x_k, \\quad \\sigma^2 = \\frac{1}{F} \\sum_{k} (x_k - \\mu)^2',
  source: 'Ba, Kiros & Hinton, Layer normalization, 2016',
  params: exampleNormParams,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs }) => done(inputs.slice(0, 1)),
  weights: ({ params, inputs: [signal] }) => gammaAndBeta(countOf(signal), params.trainable),
  build: (site) => {
    const [x] = site.values;
    const [signal] = site.inputs;
    if (!x || !signal) return [];
    if (isImage(signal)) return [normedImage(site, x)];
    const { epsilon } = site.params;
    return [site.b.op('layerNorm', [x, site.weight('gamma'), site.weight('beta')], { epsilon })];
  },
  keras: {
    name: 'keras.layers.LayerNormalization',
    args: (p) => ({ epsilon: String(p.epsilon) }),
    note: {
      en: 'Keras has the channels of an image last and normalises that axis, as here. Its own epsilon is 0.001.',
      zh: 'Keras 的图像通道在最后，并像这里一样归一化该轴；它自己的 epsilon 为 0.001。',
    },
  },
  pytorch: {
    name: 'torch.nn.LayerNorm',
    args: (p, inputs) => ({ normalized_shape: String(countOf(inputs[0])), eps: String(p.epsilon) }),
    note: {
      en: 'PyTorch normalises the last axis: an image must be transposed to height, width, channels and back.',
      zh: 'PyTorch 归一化最后一个轴：图像须先转置为 高、宽、通道，之后再转回。',
    },
  },
  migrations: [],
  examples: [
    { inputs: [vectorSignal(10)], gives: ['10'], parameters: 20 },
    { inputs: [sequenceSignal(64, 32)], gives: ['64 × 32'], parameters: 64 },
    { params: { trainable: false }, inputs: [imageSignal(3, 4, 5)], gives: ['4 × 5 × 3'], parameters: 0 },
  ],
};
