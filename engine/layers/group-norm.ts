import { BATCH, done } from '../base/index.js';
import { groupNormText } from '../text/index.js';
import type { Layer } from './contract.js';
import { commonDivisor } from './divide-groups.js';
import { faultWithFix, imageInput, imageSizes, setParam } from './faults.js';
import { exampleNormParams, gammaAndBeta } from './gamma-and-beta.js';
import { perChannel } from './per-channel.js';
import type { ParamSchema } from './params.js';
import { imageSignal, vectorSignal } from './signal.js';
import { standardise } from './standardise.js';

const params = {
  groups: { kind: 'integer', default: 8, min: 1, max: 65_536 },
  ...exampleNormParams,
} as const satisfies ParamSchema;

/** Neighbouring channels in groups, each normalised over its channels and all places; gamma and beta per channel. */
export const groupNorm: Layer<typeof params> = {
  id: 'groupNorm',
  family: 'normalisation',
  text: groupNormText,
  formula:
    'y_{c,i,j} = \\gamma_c \\frac{x_{c,i,j} - \\mu_g}{\\sqrt{\\sigma_g^2 + \\varepsilon}} + \\beta_c, \\quad g = \\lfloor c\\, G / C \\rfloor',
  source: 'Wu & He, Group normalization, 2018',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    if (!image.ok) return image;
    const { channels } = image.value;
    const { groups } = site.params;
    if (channels % groups === 0) return done(site.inputs.slice(0, 1));
    const fix = setParam(site, 'groups', commonDivisor(channels, groups));
    return faultWithFix('norm-groups', { groups, channels }, fix);
  },
  weights: ({ params: p, inputs: [signal] }) => gammaAndBeta(imageSizes(signal).channels, p.trainable),
  build: (site) => {
    const { b, params: p } = site;
    const [x] = site.values;
    if (!x) return [];
    const { channels, height, width } = imageSizes(site.inputs[0]);
    const shape = [x.type.shape[0] ?? BATCH, p.groups, (channels / p.groups) * height * width];
    const standard = standardise(b, b.op('reshape', [x], { shape }), [2], p.epsilon);
    const image = b.op('reshape', [standard], { shape: x.type.shape });
    const wide = b.op('mul', [image, perChannel(site, 'gamma', channels)], {});
    return [b.op('add', [wide, perChannel(site, 'beta', channels)], {})];
  },
  keras: {
    name: 'keras.layers.GroupNormalization',
    args: (p) => ({ groups: String(p.groups), epsilon: String(p.epsilon) }),
  },
  pytorch: {
    name: 'torch.nn.GroupNorm',
    args: (p, inputs) => ({
      num_groups: String(p.groups),
      num_channels: String(imageSizes(inputs[0]).channels),
      eps: String(p.epsilon),
    }),
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(16, 8, 8)], gives: ['8 × 8 × 16'], parameters: 32 },
    { params: { groups: 1 }, inputs: [imageSignal(3, 2, 4)], gives: ['2 × 4 × 3'], parameters: 6 },
    { params: { groups: 4, trainable: false }, inputs: [imageSignal(4, 3, 3)], gives: ['3 × 3 × 4'], parameters: 0 },
    { inputs: [imageSignal(6, 4, 4)], gives: { fault: 'norm-groups' } },
    { inputs: [vectorSignal(16)], gives: { fault: 'layer-wants-image' } },
  ],
};
