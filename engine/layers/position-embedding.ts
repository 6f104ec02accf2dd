import { done } from '../base/index.js';
import { positionEmbeddingText } from '../text/index.js';
import type { Layer } from './contract.js';
import { imageSignal, sequenceSignal } from './signal.js';
import type { ParamSchema } from './params.js';
import { sequenceInput, sequenceSizes } from './time-axis.js';

const params = {
  kind: { kind: 'choice', default: 'learned', options: ['learned', 'sinusoidal'] },
  trainable: { kind: 'boolean', default: true },
} as const satisfies ParamSchema;

/** Sines and cosines in turn along the features, with wave lengths from 2 pi to 10000 x 2 pi (Vaswani et al. 2017). */
function waves(time: number, features: number): Float64Array {
  return Float64Array.from({ length: time * features }, (_, i) => {
    const [t, feature] = [Math.floor(i / features), i % features];
    const angle = t / 10_000 ** ((feature - (feature % 2)) / features);
    return feature % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  });
}

/** Adds to each step of a sequence a row of features that depends on its place alone: learned, or fixed waves. */
export const positionEmbedding: Layer<typeof params> = {
  id: 'positionEmbedding',
  family: 'sequence',
  text: positionEmbeddingText,
  formula:
    'y_t = x_t + P_t; \\quad \\text{sinusoidal: } P_{t,2i} = \\sin(t / 10000^{2i/F}),\\ P_{t,2i+1} = \\cos(t / 10000^{2i/F})',
  source:
    'Vaswani et al., Attention is all you need, 2017; Gehring et al., Convolutional sequence to sequence learning, 2017',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const sizes = sequenceInput(site);
    return sizes.ok ? done(site.inputs.slice(0, 1)) : sizes;
  },
  weights: ({ inputs: [signal], params: p }) => {
    const { time, features } = sequenceSizes(signal);
    if (p.kind === 'sinusoidal') return [];
    const initial = { kind: 'normal', deviation: 0.02 } as const;
    return [
      {
        name: 'table',
        shape: [time, features],
        axes: ['time', 'features'],
        kind: 'weight',
        initial,
        trainable: p.trainable,
      },
    ];
  },
  build: (site) => {
    const [x] = site.values;
    const { time, features } = sequenceSizes(site.inputs[0]);
    if (!x) return [];
    const learned = site.params.kind === 'learned';
    const table = learned ? site.weight('table') : site.b.constant([time, features], waves(time, features));
    return [site.b.op('add', [x, table], {})];
  },
  keras: {
    name: 'keras_hub.layers.PositionEmbedding',
    nameFor: (p) =>
      p.kind === 'learned' ? 'keras_hub.layers.PositionEmbedding' : 'keras_hub.layers.SinePositionEncoding',
    args: (p, [signal]): Readonly<Record<string, string>> =>
      p.kind === 'learned' ? { sequence_length: String(sequenceSizes(signal).time) } : {},
    note: {
      en: 'Of the package keras_hub; the sequence itself must still be added.',
      zh: '来自 keras_hub 包；还须把序列本身加上去。',
    },
  },
  pytorch: {
    unsupported: {
      en: 'A torch.nn.Parameter of [time, features] that is added in forward().',
      zh: '是一个 [时间, 特征] 的 torch.nn.Parameter，在 forward() 中相加。',
    },
  },
  migrations: [],
  examples: [
    { inputs: [sequenceSignal(8, 6)], gives: ['8 × 6'], parameters: 48 },
    { params: { kind: 'sinusoidal' }, inputs: [sequenceSignal(4, 5)], gives: ['4 × 5'], parameters: 0 },
    { params: { trainable: false }, inputs: [sequenceSignal(1, 2)], gives: ['1 × 2'], parameters: 0 },
    { inputs: [imageSignal(1, 4, 4)], gives: { fault: 'layer-wants-sequence' } },
  ],
};
