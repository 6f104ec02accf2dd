import type { ParamSchema } from '../layers/index.js';
import { imageSignal, sequenceSignal } from '../layers/index.js';
import { transformerEncoderText } from '../text/index.js';
import type { Block, Drawing, Drawn } from './contract.js';
import { sizeParam } from './size-params.js';

const params = {
  units: sizeParam(64),
  heads: { kind: 'integer', default: 4, min: 1, max: 1024 },
  hidden: sizeParam(256),
  dropout: { kind: 'number', default: 0.1, min: 0, max: 0.99 },
  norm: { kind: 'choice', default: 'before', options: ['before', 'after'] },
  function: { kind: 'choice', default: 'relu', options: ['relu', 'gelu'] },
} as const satisfies ParamSchema;

interface Sublayer {
  readonly id: string;
  readonly norm: 'before' | 'after';
  readonly dropout: number;
}

/** x + dropout(f(norm(x))), or norm(x + dropout(f(x))): what surrounds the attention and the dense layers alike. */
function drawSublayer(d: Drawing, x: Drawn, options: Sublayer, f: (from: Drawn) => Drawn): Drawn {
  const { id, norm, dropout } = options;
  const normalised = (from: Drawn): Drawn => d.layer('layerNorm', {}, from, { id: `${id}Norm` });
  const y = d.layer('dropout', { rate: dropout }, f(norm === 'before' ? normalised(x) : x), { id: `${id}Dropout` });
  const sum = d.layer('add', {}, [x, y], { id: `${id}Add` });
  return norm === 'before' ? sum : normalised(sum);
}

/** One layer of a Transformer's encoder: [batch, time, units] to the same. */
export const transformerEncoder: Block<typeof params> = {
  id: 'transformerEncoder',
  family: 'attention',
  text: transformerEncoderText,
  source:
    'Vaswani et al., Attention is all you need, 2017, figure 1 (left); norm before: Xiong et al., On layer normalization in the Transformer architecture, 2020, figure 1 (b)',
  params,
  draw: (d, { units, heads, hidden, function: activation, ...around }) => {
    const attended = drawSublayer(d, d.inputPort('in'), { id: 'attention', ...around }, (x) =>
      d.layer('multiHeadAttention', { heads }, x, { id: 'attention' }),
    );
    const y = drawSublayer(d, attended, { id: 'dense', ...around }, (x) => {
      const wide = d.layer('dense', { units: hidden, activation }, x, { id: 'dense1' });
      return d.layer('dense', { units }, wide, { id: 'dense2' });
    });
    d.outputPort('out', y);
  },
  examples: [
    { inputs: [sequenceSignal(64, 64)], gives: ['64 × 64'], parameters: 49_984 },
    {
      params: { units: 512, heads: 8, hidden: 2048, norm: 'after' },
      inputs: [sequenceSignal(10, 512)],
      gives: ['10 × 512'],
      parameters: 3_152_384,
    },
    {
      params: { units: 4, heads: 2, hidden: 6, function: 'gelu' },
      inputs: [sequenceSignal(3, 4)],
      gives: ['3 × 4'],
      parameters: 154,
    },
    { inputs: [sequenceSignal(10, 32)], gives: { fault: 'add-shapes-differ' } },
    { inputs: [imageSignal(3, 8, 8)], gives: { fault: 'layer-wants-sequence' } },
  ],
};
