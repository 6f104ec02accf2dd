import { gruText } from '../text/index.js';
import type { Layer } from './contract.js';
import { oneWayParams, oneWayWalk } from './one-way-walk.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { python } from './python.js';
import type { Cell } from './recurrence.js';
import { pytorchWalk } from './recurrence.js';
import { imageSignal, sequenceSignal } from './signal.js';

const params = {
  ...oneWayParams,
  resetAfter: { kind: 'boolean', default: true },
  trainable: { kind: 'boolean', default: true },
} as const satisfies ParamSchema;

const cellOf = ({ resetAfter }: ParamsOf<typeof params>): Cell => ({ kind: 'gru', resetAfter });

/** Gated recurrent unit: kernels and biases hold the gates r, z and the candidate n in this order along their first axis. */
export const gru: Layer<typeof params> = {
  id: 'gru',
  ...oneWayWalk(cellOf),
  text: gruText,
  formula:
    '\\begin{aligned} r, z &= \\sigma(W x_t + b + R h_{t-1} + b^R)_{r, z} \\\\ n &= \\tanh(W_n x_t + b_n + r \\odot (R_n h_{t-1} + b^R_n)) \\quad \\text{or} \\quad \\tanh(W_n x_t + b_n + R_n (r \\odot h_{t-1})) \\\\ h_t &= (1 - z) \\odot n + z \\odot h_{t-1} \\end{aligned}',
  source: 'Cho et al., Learning phrase representations using RNN encoder-decoder, 2014',
  params,
  keras: {
    name: 'keras.layers.GRU',
    args: (p) => ({
      units: String(p.units),
      return_sequences: python.bool(p.output === 'sequence'),
      go_backwards: python.bool(p.backwards),
      reset_after: python.bool(p.resetAfter),
    }),
    note: {
      en: 'Keras orders the gates z, r, n; its kernels are (in, 3 units), and a backward sequence comes out reversed.',
      zh: 'Keras 的门按 z、r、n 排列；权重为 (输入, 3 × 单元数)，反向时输出的序列次序相反。',
    },
  },
  pytorch: {
    name: 'torch.nn.GRU',
    args: (p, [signal]) => pytorchWalk(p.units, signal),
    note: {
      en: 'The same order of gates; PyTorch only resets after the product, and walks backwards only with torch.flip.',
      zh: '门的顺序相同；PyTorch 只在相乘之后重置，反向须借助 torch.flip。',
    },
  },
  migrations: [],
  examples: [
    { params: { units: 64 }, inputs: [sequenceSignal(50, 16)], gives: ['64'], parameters: 15_744 },
    {
      params: { units: 64, resetAfter: false },
      inputs: [sequenceSignal(50, 16)],
      gives: ['64'],
      parameters: 15_552,
    },
    { params: { units: 3, output: 'sequence' }, inputs: [sequenceSignal(4, 2)], gives: ['4 × 3'], parameters: 63 },
    {
      params: { units: 2, backwards: true, resetAfter: false, output: 'sequence' },
      inputs: [sequenceSignal(3, 1)],
      gives: ['3 × 2'],
      parameters: 24,
    },
    { params: { units: 2, trainable: false }, inputs: [sequenceSignal(1, 3)], gives: ['2'], parameters: 0 },
    { inputs: [imageSignal(1, 8, 8)], gives: { fault: 'layer-wants-sequence' } },
  ],
};
