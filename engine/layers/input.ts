import { done } from '../base/index.js';
import { inputText } from '../text/index.js';
import type { Layer } from './contract.js';
import type { ParamSchema } from './params.js';
import { python } from './python.js';
import { imageSignal, vectorSignal } from './signal.js';

const params = {
  kind: { kind: 'choice', default: 'image', options: ['image', 'vector'] },
  channels: { kind: 'integer', default: 1, min: 1, max: 65_536 },
  height: { kind: 'integer', default: 28, min: 1, max: 65_536 },
  width: { kind: 'integer', default: 28, min: 1, max: 65_536 },
  features: { kind: 'integer', default: 64, min: 1, max: 16_777_216 },
} as const satisfies ParamSchema;

/** Where the data comes in: [batch, channels, height, width] or [batch, features]. */
export const input: Layer<typeof params> = {
  id: 'input',
  family: 'ends',
  text: inputText,
  formula: 'y = x',
  source: 'Goodfellow, Bengio & Courville, Deep Learning, 2016, chapter 6',
  params,
  inputs: [],
  outputs: [{ id: 'out' }],
  infer: ({ params: p }) =>
    done([p.kind === 'image' ? imageSignal(p.channels, p.height, p.width) : vectorSignal(p.features)]),
  weights: () => [],
  build: ({ values }) => values.slice(0, 1),
  keras: {
    name: 'keras.Input',
    args: (p) => ({
      shape: python.tuple(p.kind === 'image' ? [p.height, p.width, p.channels] : [p.features]),
    }),
    note: 'Images are height, width, channels in Keras.',
  },
  pytorch: { unsupported: 'A PyTorch module gets its data as the argument of forward().' },
  migrations: [],
  examples: [
    { inputs: [], gives: ['28 × 28 × 1'], parameters: 0 },
    { params: { channels: 3, height: 32, width: 48 }, inputs: [], gives: ['32 × 48 × 3'], parameters: 0 },
    { params: { kind: 'vector', features: 13 }, inputs: [], gives: ['13'], parameters: 0 },
  ],
};
