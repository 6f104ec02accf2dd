import { subtractText } from '../text/index.js';
import type { Layer } from './contract.js';
import { sameSignals } from './same-signals.js';
import { imageSignal, vectorSignal } from './signal.js';

/** The first signal minus the second, cell by cell; both have the same shape. */
export const subtract: Layer = {
  id: 'subtract',
  family: 'merge',
  text: subtractText,
  formula: 'y = x - x^{\\mathrm{minus}}',
  source: 'Bromley et al., Signature verification using a siamese time delay neural network, 1993',
  params: {},
  inputs: [{ id: 'in' }, { id: 'minus' }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs }) => sameSignals(inputs),
  weights: () => [],
  build: ({ b, values }) => [b.op('sub', values, {})],
  keras: { name: 'keras.layers.Subtract', args: () => ({}) },
  pytorch: {
    unsupported: { en: 'The difference is written with - in forward().', zh: '差在 forward() 中用 - 书写。' },
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(3, 8, 6), imageSignal(3, 8, 6)], gives: ['8 × 6 × 3'], parameters: 0 },
    { inputs: [vectorSignal(10), vectorSignal(10)], gives: ['10'], parameters: 0 },
    { inputs: [vectorSignal(10), vectorSignal(9)], gives: { fault: 'merge-shapes-differ' } },
  ],
};
