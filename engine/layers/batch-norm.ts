import { done } from '../base/index.js';
import type { Value } from '../ops/index.js';
import { batchNormText } from '../text/index.js';
import type { BuildSite, Layer, WeightSpec } from './contract.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { python } from './python.js';
import type { Signal } from './signal.js';
import { axisSize, imageSignal, sequenceSignal, vectorSignal } from './signal.js';

const params = {
  epsilon: { kind: 'number', default: 1e-5, min: 1e-12, max: 1 },
  momentum: { kind: 'number', default: 0.9, min: 0, max: 1 },
  frozen: { kind: 'boolean', default: false },
} as const satisfies ParamSchema;
type Params = ParamsOf<typeof params>;

const channelsOf = (signal: Signal | undefined): number =>
  (signal && (axisSize(signal, 'channels') ?? axisSize(signal, 'features'))) ?? 0;

/** Sequences are normalised as batch x time rows of features. */
function asRows(site: BuildSite<Params>, x: Value): Value {
  const [, time] = x.type.shape;
  if (x.type.shape.length !== 3 || typeof time !== 'number') return x;
  return site.b.op('reshape', [x], { shape: [{ batch: time }, channelsOf(site.inputs[0])] });
}

/** running = momentum * running + (1 - momentum) * measured; the variance by n - 1, as for a sample of the data. */
function updateStatistics(site: BuildSite<Params>, x: Value, mean: Value, variance: Value): void {
  const { b } = site;
  const keep = b.scalar(site.params.momentum);
  const take = b.scalar(1 - site.params.momentum);
  const follow = (name: string, measured: Value): void => {
    const kept = b.op('mul', [site.weight(name), keep], {});
    site.update(name, b.op('add', [kept, b.op('mul', [measured, take], {})], {}));
  };
  const n = b.op('count', [x], { axes: x.type.shape.length === 4 ? [0, 2, 3] : [0] });
  // A batch of a single number has no spread to correct, and n - 1 would divide by zero.
  const others = b.op('maximum', [b.op('sub', [n, b.scalar(1)], {}), b.scalar(1)], {});
  follow('mean', mean);
  follow('variance', b.op('mul', [variance, b.op('div', [n, others], {})], {}));
}

function normalise(site: BuildSite<Params>, x: Value): Value {
  const { b, mode, params: p } = site;
  const [gamma, beta] = [site.weight('gamma'), site.weight('beta')];
  if (mode === 'infer' || p.frozen) {
    const statistics = [site.weight('mean'), site.weight('variance')];
    return b.op('batchNormInference', [x, gamma, beta, ...statistics], { epsilon: p.epsilon });
  }
  const [y, mean, variance] = b.ops('batchNorm', [x, gamma, beta], { epsilon: p.epsilon });
  updateStatistics(site, x, mean as Value, variance as Value);
  return y as Value;
}

/** Each channel brought to mean beta and deviation gamma over batch (and height and width, or time). */
export const batchNorm: Layer<typeof params> = {
  id: 'batchNorm',
  family: 'normalisation',
  text: batchNormText,
  formula: 'y = \\gamma \\frac{x - \\mu}{\\sqrt{\\sigma^2 + \\varepsilon}} + \\beta',
  source: 'Ioffe & Szegedy, Batch normalization, 2015',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs }) => done(inputs.slice(0, 1)),
  weights: ({ params: p, inputs: [signal] }) => {
    const spec = (name: string, kind: WeightSpec['kind'], value: number): WeightSpec => ({
      name,
      shape: [channelsOf(signal)],
      axes: ['C'],
      kind,
      initial: { kind: 'constant', value },
      trainable: kind === 'weight' && !p.frozen,
    });
    return [
      spec('gamma', 'weight', 1),
      spec('beta', 'weight', 0),
      spec('mean', 'statistic', 0),
      spec('variance', 'statistic', 1),
    ];
  },
  build: (site) => {
    const [x] = site.values;
    if (!x) return [];
    const rows = asRows(site, x);
    const y = normalise(site, rows);
    return [rows === x ? y : site.b.op('reshape', [y], { shape: x.type.shape })];
  },
  keras: {
    name: 'keras.layers.BatchNormalization',
    args: (p) => ({ momentum: String(p.momentum), epsilon: String(p.epsilon), trainable: python.bool(!p.frozen) }),
    note: {
      en: 'Keras keeps the biased variance as its running statistic.',
      zh: 'Keras 的滑动统计量保存的是有偏方差。',
    },
  },
  pytorch: {
    name: 'torch.nn.BatchNorm2d',
    nameFor: (_p, inputs) => (inputs[0]?.axes.length === 4 ? 'torch.nn.BatchNorm2d' : 'torch.nn.BatchNorm1d'),
    args: (p, inputs) => ({
      num_features: String(channelsOf(inputs[0])),
      eps: String(p.epsilon),
      momentum: String(Number((1 - p.momentum).toPrecision(12))),
    }),
    note: {
      en: 'PyTorch counts momentum the other way round; sequences must be transposed to features, time; frozen is eval().',
      zh: 'PyTorch 的动量含义相反；序列须转置为 特征、时间；冻结相当于 eval()。',
    },
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(16, 8, 8)], gives: ['8 × 8 × 16'], parameters: 32 },
    { inputs: [vectorSignal(10)], gives: ['10'], parameters: 20 },
    { inputs: [sequenceSignal(5, 4)], gives: ['5 × 4'], parameters: 8 },
    { params: { frozen: true }, inputs: [imageSignal(3, 4, 4)], gives: ['4 × 4 × 3'], parameters: 0 },
  ],
};
