import { done, fail } from '../base/index.js';
import { embeddingText } from '../text/index.js';
import type { Layer } from './contract.js';
import type { ParamSchema } from './params.js';
import { axisSize, sequenceSignal, tokenSignal, vectorSignal } from './signal.js';

const params = {
  features: { kind: 'integer', default: 64, min: 1, max: 65_536 },
  trainable: { kind: 'boolean', default: true },
} as const satisfies ParamSchema;

/** A trained row of features for each token: token numbers [batch, time] to [batch, time, features]. */
export const embedding: Layer<typeof params> = {
  id: 'embedding',
  family: 'sequence',
  text: embeddingText,
  formula: 'y_t = E_{x_t}, \\quad E \\in \\mathbb{R}^{V \\times F}',
  source: 'Bengio, Ducharme, Vincent & Jauvin, A neural probabilistic language model, 2003',
  params,
  inputs: [{ id: 'in', tokens: true }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs: [signal], params: p }) => {
    const time = signal?.dtype === 'int' ? axisSize(signal, 'time') : undefined;
    return time === undefined ? fail('layer-wants-tokens') : done([sequenceSignal(time, p.features)]);
  },
  weights: ({ inputs: [signal], params: p }) => [
    {
      name: 'table',
      shape: [signal?.vocabulary ?? 1, p.features],
      axes: ['vocabulary', 'features'],
      kind: 'weight',
      // The usual spread of language models; Keras starts uniformly in -0.05 .. 0.05.
      initial: { kind: 'normal', deviation: 0.02 },
      trainable: p.trainable,
    },
  ],
  build: (site) => [site.b.op('gather', [site.weight('table'), ...site.values.slice(0, 1)], { axis: 0 })],
  keras: {
    name: 'keras.layers.Embedding',
    args: (p, [signal]) => ({ input_dim: String(signal?.vocabulary ?? 1), output_dim: String(p.features) }),
  },
  pytorch: {
    name: 'torch.nn.Embedding',
    args: (p, [signal]) => ({ num_embeddings: String(signal?.vocabulary ?? 1), embedding_dim: String(p.features) }),
  },
  migrations: [],
  examples: [
    { params: { features: 16 }, inputs: [tokenSignal(20, 500)], gives: ['20 × 16'], parameters: 8000 },
    { params: { features: 1, trainable: false }, inputs: [tokenSignal(1, 2)], gives: ['1 × 1'], parameters: 0 },
    { inputs: [vectorSignal(20)], gives: { fault: 'layer-wants-tokens' } },
  ],
};
