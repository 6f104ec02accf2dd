import { lstmText } from '../text/index.js';
import type { Layer } from './contract.js';
import { oneWayParams, oneWayWalk } from './one-way-walk.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { python } from './python.js';
import type { Cell } from './recurrence.js';
import { pytorchWalk } from './recurrence.js';
import { imageSignal, sequenceSignal } from './signal.js';

const params = {
  ...oneWayParams,
  forgetBias: { kind: 'number', default: 1, min: -100, max: 100 },
  trainable: { kind: 'boolean', default: true },
} as const satisfies ParamSchema;

const cellOf = ({ forgetBias }: ParamsOf<typeof params>): Cell => ({ kind: 'lstm', forgetBias });

/** Long short-term memory: kernels and the one bias hold the gates i, f, g, o in this order along their first axis. */
export const lstm: Layer<typeof params> = {
  id: 'lstm',
  ...oneWayWalk(cellOf),
  text: lstmText,
  formula:
    '\\begin{aligned} i, f, o &= \\sigma(W x_t + R h_{t-1} + b)_{i, f, o}, \\quad g = \\tanh(W x_t + R h_{t-1} + b)_g \\\\ c_t &= f \\odot c_{t-1} + i \\odot g, \\quad h_t = o \\odot \\tanh c_t \\end{aligned}',
  source:
    'Hochreiter & Schmidhuber, Long short-term memory, 1997; Gers, Schmidhuber & Cummins, Learning to forget, 2000',
  params,
  keras: {
    name: 'keras.layers.LSTM',
    args: (p) => ({
      units: String(p.units),
      return_sequences: python.bool(p.output === 'sequence'),
      go_backwards: python.bool(p.backwards),
      unit_forget_bias: python.bool(p.forgetBias === 1),
    }),
    note: {
      en: 'The gates of Keras have the same order, but its kernels are (in, 4 units), and a backward sequence comes out reversed.',
      zh: 'Keras 的门顺序相同，但权重为 (输入, 4 × 单元数)，反向时输出的序列次序相反。',
    },
  },
  pytorch: {
    name: 'torch.nn.LSTM',
    args: (p, [signal]) => pytorchWalk(p.units, signal),
    note: {
      en: 'The same order of gates; PyTorch has a second bias (set it to zero), starts the forget bias at random, and walks backwards only with torch.flip.',
      zh: '门的顺序相同；PyTorch 有第二个偏置（置零即可），遗忘门偏置随机初始化，反向须借助 torch.flip。',
    },
  },
  migrations: [],
  examples: [
    { params: { units: 64 }, inputs: [sequenceSignal(50, 16)], gives: ['64'], parameters: 20_736 },
    { params: { units: 3, output: 'sequence' }, inputs: [sequenceSignal(4, 2)], gives: ['4 × 3'], parameters: 72 },
    { params: { units: 2, backwards: true }, inputs: [sequenceSignal(3, 1)], gives: ['2'], parameters: 32 },
    {
      params: { units: 2, backwards: true, output: 'sequence', trainable: false },
      inputs: [sequenceSignal(1, 3)],
      gives: ['1 × 2'],
      parameters: 0,
    },
    { inputs: [imageSignal(1, 8, 8)], gives: { fault: 'layer-wants-sequence' } },
  ],
};
