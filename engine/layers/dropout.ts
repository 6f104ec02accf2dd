import { done } from '../base/index.js';
import { dropoutText } from '../text/index.js';
import type { Layer } from './contract.js';
import type { ParamSchema } from './params.js';
import { imageSignal, vectorSignal } from './signal.js';

const params = {
  rate: { kind: 'number', default: 0.5, min: 0, max: 0.99 },
} as const satisfies ParamSchema;

/** Inverted dropout of single cells, any shape; the identity outside training. */
export const dropout: Layer<typeof params> = {
  id: 'dropout',
  family: 'regularisation',
  text: dropoutText,
  formula:
    'y = \\begin{cases} x / (1 - r) & \\text{with probability } 1 - r \\\\ 0 & \\text{else} \\end{cases} \\quad \\text{in training; } y = x \\text{ after it}',
  source: 'Srivastava et al., Dropout: a simple way to prevent neural networks from overfitting, 2014',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs }) => done(inputs.slice(0, 1)),
  weights: () => [],
  build: (site) => {
    const [x] = site.values;
    const { rate } = site.params;
    if (!x || site.mode === 'infer' || rate === 0) return x ? [x] : [];
    return [site.b.op('dropout', [x, site.noise(x.type.shape)], { rate })];
  },
  keras: { name: 'keras.layers.Dropout', args: (p) => ({ rate: String(p.rate) }) },
  pytorch: { name: 'torch.nn.Dropout', args: (p) => ({ p: String(p.rate) }) },
  migrations: [],
  examples: [
    { inputs: [vectorSignal(84)], gives: ['84'], parameters: 0 },
    { params: { rate: 0.25 }, inputs: [imageSignal(4, 6, 5)], gives: ['6 × 5 × 4'], parameters: 0 },
    { params: { rate: 0 }, inputs: [vectorSignal(3)], gives: ['3'], parameters: 0 },
  ],
};
