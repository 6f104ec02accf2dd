import { done } from '../base/index.js';
import { inputText } from '../text/index.js';
import type { Layer } from './contract.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { python } from './python.js';
import type { Signal } from './signal.js';
import { imageSignal, sequenceSignal, tokenSignal, vectorSignal } from './signal.js';

const params = {
  kind: { kind: 'choice', default: 'image', options: ['image', 'vector', 'sequence', 'tokens'] },
  channels: { kind: 'integer', default: 1, min: 1, max: 65_536 },
  height: { kind: 'integer', default: 28, min: 1, max: 65_536 },
  width: { kind: 'integer', default: 28, min: 1, max: 65_536 },
  features: { kind: 'integer', default: 64, min: 1, max: 16_777_216 },
  length: { kind: 'integer', default: 32, min: 1, max: 65_536 },
  vocabulary: { kind: 'integer', default: 1000, min: 1, max: 16_777_216 },
} as const satisfies ParamSchema;
type Params = ParamsOf<typeof params>;

function announced(p: Params): Signal {
  if (p.kind === 'image') return imageSignal(p.channels, p.height, p.width);
  if (p.kind === 'vector') return vectorSignal(p.features);
  return p.kind === 'sequence' ? sequenceSignal(p.length, p.features) : tokenSignal(p.length, p.vocabulary);
}

const kerasSizes = (p: Params): readonly number[] =>
  ({
    image: [p.height, p.width, p.channels],
    vector: [p.features],
    sequence: [p.length, p.features],
    tokens: [p.length],
  })[p.kind];

/** Where the data comes in: an image, a vector, a sequence [batch, time, features], or token numbers [batch, time]. */
export const input: Layer<typeof params> = {
  id: 'input',
  family: 'ends',
  text: inputText,
  formula: 'y = x',
  source: 'Goodfellow, Bengio & Courville, Deep Learning, 2016, chapter 6',
  params,
  inputs: [],
  outputs: [{ id: 'out' }],
  infer: ({ params: p }) => done([announced(p)]),
  weights: () => [],
  build: ({ values }) => values.slice(0, 1),
  keras: {
    name: 'keras.Input',
    args: (p) => ({
      shape: python.tuple(kerasSizes(p)),
      ...(p.kind === 'tokens' ? { dtype: python.text('int32') } : {}),
    }),
    note: { en: 'Images are height, width, channels in Keras.', zh: 'Keras 的图像顺序为 高、宽、通道。' },
  },
  pytorch: {
    unsupported: {
      en: 'A PyTorch module gets its data as the argument of forward().',
      zh: 'PyTorch 的模块以 forward() 的参数接收数据。',
    },
  },
  migrations: [],
  examples: [
    { inputs: [], gives: ['28 × 28 × 1'], parameters: 0 },
    { params: { channels: 3, height: 32, width: 48 }, inputs: [], gives: ['32 × 48 × 3'], parameters: 0 },
    { params: { kind: 'vector', features: 13 }, inputs: [], gives: ['13'], parameters: 0 },
    { params: { kind: 'sequence', length: 50, features: 16 }, inputs: [], gives: ['50 × 16'], parameters: 0 },
    { params: { kind: 'tokens', length: 20, vocabulary: 500 }, inputs: [], gives: ['20'], parameters: 0 },
  ],
};
