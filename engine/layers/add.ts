import type { ProblemFix } from '../base/index.js';
import { done, fail, sameShape } from '../base/index.js';
import { addText } from '../text/index.js';
import type { Layer } from './contract.js';
import { faultWithFix, imageSizes, insertLayer } from './faults.js';
import type { Signal } from './signal.js';
import { axisSize, imageSignal, isImage, signalText, signalType, vectorSignal } from './signal.js';

/** The sum of several signals of one shape, as in a residual connection. */
export const add: Layer = {
  id: 'add',
  family: 'merge',
  text: addText,
  formula: 'y = \\sum_k x^{(k)}',
  source: 'He, Zhang, Ren & Sun, Deep residual learning for image recognition, 2015',
  params: {},
  inputs: [{ id: 'in', many: true }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs }) => {
    const [first] = inputs;
    if (!first) return fail('port-unconnected', { port: 'in' });
    const other = inputs.findIndex((signal) => !sameAxes(signal, first));
    if (other < 0) return done([first]);
    const values = { came: inputs.map(signalText).join(', ') };
    const fix = projection(first, inputs[other] as Signal, other);
    return fix ? faultWithFix('add-shapes-differ', values, fix) : fail('add-shapes-differ', values);
  },
  weights: () => [],
  build: ({ b, values: [first, ...others] }) =>
    first ? [others.reduce((sum, x) => b.op('add', [sum, x], {}), first)] : [],
  keras: { name: 'keras.layers.Add', args: () => ({}) },
  pytorch: { unsupported: { en: 'The sum is written with + in forward().', zh: '求和在 forward() 中用 + 书写。' } },
  migrations: [],
  examples: [
    { inputs: [imageSignal(16, 8, 8), imageSignal(16, 8, 8)], gives: ['8 × 8 × 16'], parameters: 0 },
    { inputs: [vectorSignal(10), vectorSignal(10), vectorSignal(10)], gives: ['10'], parameters: 0 },
    { inputs: [imageSignal(16, 8, 8), imageSignal(32, 4, 4)], gives: { fault: 'add-shapes-differ' } },
    { inputs: [vectorSignal(10), imageSignal(10, 1, 1)], gives: { fault: 'add-shapes-differ' } },
  ],
};

function sameAxes(a: Signal, b: Signal): boolean {
  return sameShape(signalType(a).shape, signalType(b).shape) && a.axes.every((x, i) => x.name === b.axes[i]?.name);
}

/** A layer on one of the two wires that gives it the other's shape: ResNet's projection shortcut, or a dense layer. */
function projection(first: Signal, other: Signal, index: number): ProblemFix | undefined {
  const units = axisSize(first, 'features');
  if (units !== undefined && first.axes.length === 2 && other.axes.length === 2) {
    return insertLayer(index, 'dense', { units });
  }
  if (!isImage(first) || !isImage(other)) return undefined;
  return convolution(first, other, index) ?? convolution(other, first, 0);
}

function convolution(wanted: Signal, came: Signal, index: number): ProblemFix | undefined {
  const [to, from] = [imageSizes(wanted), imageSizes(came)];
  const stride = [Math.ceil(from.height / to.height), Math.ceil(from.width / to.width)] as const;
  const fits = Math.ceil(from.height / stride[0]) === to.height && Math.ceil(from.width / stride[1]) === to.width;
  return fits ? insertLayer(index, 'conv2d', { filters: to.channels, kernel: 1, stride, padding: 'same' }) : undefined;
}
