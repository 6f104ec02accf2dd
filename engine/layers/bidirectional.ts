import type { Builder, Value } from '../ops/index.js';
import { bidirectionalText } from '../text/index.js';
import type { Layer } from './contract.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { python } from './python.js';
import type { Cell } from './recurrence.js';
import { cellWeights, pytorchWalk, recurrenceParams, recurrenceSignals, walkSequence } from './recurrence.js';
import { imageSignal, sequenceSignal } from './signal.js';
import { sequenceSizes } from './time-axis.js';

const params = {
  cell: { kind: 'choice', default: 'lstm', options: ['lstm', 'gru'] },
  ...recurrenceParams,
  merge: { kind: 'choice', default: 'concatenate', options: ['concatenate', 'sum', 'average', 'multiply'] },
  forgetBias: { kind: 'number', default: 1, min: -100, max: 100 },
  resetAfter: { kind: 'boolean', default: true },
  trainable: { kind: 'boolean', default: true },
} as const satisfies ParamSchema;
type Params = ParamsOf<typeof params>;

const cellOf = ({ cell, forgetBias, resetAfter }: Params): Cell =>
  cell === 'lstm' ? { kind: 'lstm', forgetBias } : { kind: 'gru', resetAfter };

function merged(b: Builder, merge: Params['merge'], both: readonly [Value, Value]): Value {
  if (merge === 'concatenate') return b.op('concat', both, { axis: -1 });
  if (merge === 'multiply') return b.op('mul', both, {});
  const sum = b.op('add', both, {});
  return merge === 'sum' ? sum : b.op('mul', [sum, b.scalar(0.5)], {});
}

const kerasModes = { concatenate: 'concat', sum: 'sum', average: 'ave', multiply: 'mul' } as const;

function kerasCell(p: Params): string {
  const shared = `units=${String(p.units)}, return_sequences=${python.bool(p.output === 'sequence')}`;
  return p.cell === 'lstm'
    ? `keras.layers.LSTM(${shared}, unit_forget_bias=${python.bool(p.forgetBias === 1)})`
    : `keras.layers.GRU(${shared}, reset_after=${python.bool(p.resetAfter)})`;
}

/** Two recurrences with weights of their own: one from the start, one from the end; what they find is merged by step. */
export const bidirectional: Layer<typeof params> = {
  id: 'bidirectional',
  family: 'sequence',
  text: bidirectionalText,
  formula: 'y_t = [\\overrightarrow{h}_t;\\ \\overleftarrow{h}_t]',
  source: 'Schuster & Paliwal, Bidirectional recurrent neural networks, 1997',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const { units, merge, output } = site.params;
    return recurrenceSignals(site, merge === 'concatenate' ? 2 * units : units, output);
  },
  weights: ({ params: p, inputs: [signal] }) =>
    ['forward', 'backward'].flatMap((direction) =>
      cellWeights(cellOf(p), p.units, sequenceSizes(signal), { direction, trainable: p.trainable }),
    ),
  build: ({ b, values: [x], params: p, mode, weight }) => {
    if (!x) return [];
    const walk = { ...p, b, x, mode, weight };
    const forward = walkSequence(cellOf(p), { ...walk, backwards: false, direction: 'forward' });
    const backward = walkSequence(cellOf(p), { ...walk, backwards: true, direction: 'backward' });
    return [merged(b, p.merge, [forward, backward])];
  },
  keras: {
    name: 'keras.layers.Bidirectional',
    args: (p) => ({ layer: kerasCell(p), merge_mode: python.text(kerasModes[p.merge]) }),
    note: {
      en: 'Kernels are (in, gates x units) in Keras, and the gates of a GRU are ordered z, r, n there.',
      zh: 'Keras 的权重为 (输入, 门数 × 单元数)，其 GRU 的门按 z、r、n 排列。',
    },
  },
  pytorch: {
    name: 'torch.nn.LSTM',
    nameFor: (p) => (p.cell === 'lstm' ? 'torch.nn.LSTM' : 'torch.nn.GRU'),
    args: (p, [signal]) => ({ ...pytorchWalk(p.units, signal), bidirectional: 'True' }),
    note: {
      en: 'PyTorch always concatenates, has a second bias in an LSTM too, and a GRU there resets after the product.',
      zh: 'PyTorch 总是拼接两个方向，LSTM 也有第二个偏置，GRU 在相乘之后才重置。',
    },
  },
  migrations: [],
  examples: [
    { params: { units: 8 }, inputs: [sequenceSignal(10, 4)], gives: ['16'], parameters: 832 },
    {
      params: { units: 3, cell: 'gru', output: 'sequence', merge: 'sum' },
      inputs: [sequenceSignal(4, 2)],
      gives: ['4 × 3'],
      parameters: 126,
    },
    {
      params: { units: 2, cell: 'gru', resetAfter: false, merge: 'multiply' },
      inputs: [sequenceSignal(3, 2)],
      gives: ['2'],
      parameters: 60,
    },
    {
      params: { units: 2, output: 'sequence', merge: 'average', trainable: false },
      inputs: [sequenceSignal(3, 2)],
      gives: ['3 × 2'],
      parameters: 0,
    },
    { inputs: [imageSignal(1, 8, 8)], gives: { fault: 'layer-wants-sequence' } },
  ],
};
