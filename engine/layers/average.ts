import { averageText } from '../text/index.js';
import type { Layer } from './contract.js';
import { sameSignals } from './same-signals.js';
import { imageSignal, sequenceSignal, vectorSignal } from './signal.js';

/** The mean of several signals of one shape, cell by cell. */
export const average: Layer = {
  id: 'average',
  family: 'merge',
  text: averageText,
  formula: 'y = \\frac{1}{K} \\sum_{k=1}^{K} x^{(k)}',
  source: 'Hansen & Salamon, Neural network ensembles, 1990',
  params: {},
  inputs: [{ id: 'in', many: true }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs }) => sameSignals(inputs),
  weights: () => [],
  build: ({ b, values: [first, ...others] }) => {
    if (!first) return [];
    const sum = others.reduce((total, x) => b.op('add', [total, x], {}), first);
    return [b.op('mul', [sum, b.scalar(1 / (others.length + 1))], {})];
  },
  keras: { name: 'keras.layers.Average', args: () => ({}) },
  pytorch: {
    unsupported: { en: 'The mean is written in forward(): (a + b) / 2.', zh: '平均在 forward() 中书写：(a + b) / 2。' },
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(16, 8, 8), imageSignal(16, 8, 8)], gives: ['8 × 8 × 16'], parameters: 0 },
    { inputs: [vectorSignal(10), vectorSignal(10), vectorSignal(10)], gives: ['10'], parameters: 0 },
    { inputs: [imageSignal(16, 8, 8), sequenceSignal(8, 128)], gives: { fault: 'merge-shapes-differ' } },
  ],
};
