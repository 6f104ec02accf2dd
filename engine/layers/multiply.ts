import { dimSize, done, fail } from '../base/index.js';
import type { Dim } from '../base/index.js';
import type { Builder, Value } from '../ops/index.js';
import { multiplyText } from '../text/index.js';
import type { Layer } from './contract.js';
import type { Signal } from './signal.js';
import { imageSignal, sequenceSignal, signalSizes, signalText, signalType, vectorSignal } from './signal.js';

const cells = (signal: Signal): number => signalSizes(signal).reduce((a, b) => a * b, 1);

/** The signal that has the most cells: the result is like it, and the others are stretched to it. */
function largest(inputs: readonly Signal[]): Signal | undefined {
  const [first] = inputs;
  return first && inputs.reduce((most, signal) => (cells(signal) > cells(most) ? signal : most), first);
}

/**
 * The sizes with which a signal multiplies another: its own where the axes are the same (a size of 1 is stretched), or
 * those of one factor per channel or feature. Undefined where it does not fit.
 */
function factorShape(signal: Signal, whole: Signal): readonly Dim[] | undefined {
  const { shape } = signalType(signal);
  if (signal.axes.length === whole.axes.length) {
    const fits = whole.axes.every(({ name, size }, i) => {
      const own = signal.axes[i];
      return own?.name === name && (own.size === 1 || dimSize(own.size, 1) === dimSize(size, 1));
    });
    return fits ? shape : undefined;
  }
  const at = whole.axes.findIndex(({ name }) => name === 'channels' || name === 'features');
  if (signal.axes.length !== 2 || shape[1] !== whole.axes[at]?.size) return undefined;
  return whole.axes.map(({ size }, i) => (i === 0 || i === at ? size : 1));
}

function factor(b: Builder, x: Value, signal: Signal, whole: Signal): Value {
  const shape = factorShape(signal, whole);
  return !shape || shape.length === x.type.shape.length ? x : b.op('reshape', [x], { shape });
}

/** The product of several signals, cell by cell; a signal with one number per channel scales all cells of the channel. */
export const multiply: Layer = {
  id: 'multiply',
  family: 'merge',
  text: multiplyText,
  formula: 'y = \\prod_k x^{(k)}',
  source: 'Hu, Shen & Sun, Squeeze-and-excitation networks, 2017',
  params: {},
  inputs: [{ id: 'in', many: true }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs }) => {
    const whole = largest(inputs);
    if (!whole) return fail('port-unconnected', { port: 'in' });
    if (inputs.every((signal) => factorShape(signal, whole))) return done([whole]);
    return fail('multiply-shapes-differ', { came: inputs.map(signalText).join(', ') });
  },
  weights: () => [],
  build: ({ b, values, inputs }) => {
    const whole = largest(inputs);
    if (!whole) return [];
    const [first, ...others] = values.map((x, i) => factor(b, x, inputs[i] ?? whole, whole));
    return first ? [others.reduce((product, x) => b.op('mul', [product, x], {}), first)] : [];
  },
  keras: {
    name: 'keras.layers.Multiply',
    args: () => ({}),
    note: {
      en: 'A vector that scales channels must first be reshaped to (1, 1, channels).',
      zh: '用来缩放通道的向量须先变形为 (1, 1, 通道数)。',
    },
  },
  pytorch: { unsupported: { en: 'The product is written with * in forward().', zh: '乘积在 forward() 中用 * 书写。' } },
  migrations: [],
  examples: [
    { inputs: [imageSignal(16, 8, 8), imageSignal(16, 8, 8)], gives: ['8 × 8 × 16'], parameters: 0 },
    { inputs: [imageSignal(16, 8, 6), vectorSignal(16)], gives: ['8 × 6 × 16'], parameters: 0 },
    { inputs: [imageSignal(16, 1, 1), imageSignal(16, 4, 4)], gives: ['4 × 4 × 16'], parameters: 0 },
    { inputs: [imageSignal(1, 4, 4), imageSignal(3, 4, 4)], gives: ['4 × 4 × 3'], parameters: 0 },
    { inputs: [sequenceSignal(5, 4), vectorSignal(4)], gives: ['5 × 4'], parameters: 0 },
    { inputs: [vectorSignal(3), vectorSignal(3), vectorSignal(3)], gives: ['3'], parameters: 0 },
    { inputs: [imageSignal(16, 8, 8), vectorSignal(8)], gives: { fault: 'multiply-shapes-differ' } },
    { inputs: [imageSignal(16, 8, 1), imageSignal(16, 1, 8)], gives: { fault: 'multiply-shapes-differ' } },
  ],
};
