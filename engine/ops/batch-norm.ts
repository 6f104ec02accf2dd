import type { Tensor, TensorType } from '../base/index.js';
import { BATCH, done, floatType, zeros } from '../base/index.js';
import {
  batchNormWanted,
  channelAxes,
  channelLoops,
  channelsMatch,
  overChannels,
  scaled,
  standardised,
} from './batch-norm-channels.js';
import type { BatchNormAttrs } from './batch-norm-channels.js';
import type { Builder, Node, Op, Value } from './contract.js';
import { opFault } from './faults.js';

/** The mean of x - shift (or of its square) per channel. */
function channelMean(x: Tensor, shift: Tensor, power: 1 | 2): Tensor {
  const mean = zeros('float', shift.shape);
  const perChannel = x.data.length / mean.data.length;
  channelLoops(x.shape, (i, c) => {
    const distance = (x.data[i] as number) - (shift.data[c] as number);
    mean.data[c] = (mean.data[c] as number) + distance ** power / perChannel;
  });
  return mean;
}

/** Gradient of x from those of its mean and variance alone: dMean / m + 2 (x - mean) dVariance / m. */
function throughStatistics(b: Builder, n: Node<BatchNormAttrs>, d: readonly (Value | undefined)[]): Value[] {
  const x = n.inputs[0] as Value;
  const mean = n.outputs[1] as Value;
  const [, dMean, dVariance] = d;
  const share = (gradient: Value): Value =>
    overChannels(b, b.op('div', [gradient, b.op('count', [x], { axes: channelAxes(x.type) })], {}), x);
  const parts: Value[] = [];
  if (dMean) parts.push(b.op('broadcastTo', [share(dMean)], { shape: x.type.shape }));
  if (dVariance) {
    const twice = b.op('mul', [share(dVariance), b.scalar(2)], {});
    parts.push(b.op('mul', [b.op('sub', [x, overChannels(b, mean, x)], {}), twice], {}));
  }
  return parts;
}

export const batchNorm: Op<'batchNorm', BatchNormAttrs> = {
  id: 'batchNorm',
  doc: 'y = gamma (x - mean) / sqrt(variance + epsilon) + beta per channel, and the mean and biased variance over batch, height and width (Ioffe & Szegedy 2015): (x, gamma, beta) -> (y, mean, variance).',
  infer: (inputs) => {
    const [x, gamma, beta] = inputs;
    if (inputs.length !== 3 || !channelsMatch(x, [gamma, beta])) return opFault('batchNorm', inputs, batchNormWanted);
    return done([x, gamma, gamma] as TensorType[]);
  },
  adjoint: (b, n, d) => {
    const [x, gamma] = n.inputs as readonly [Value, Value, Value];
    const [, mean, variance] = n.outputs as readonly [Value, Value, Value];
    const [dy] = d;
    const [dx, dGamma, dBeta] = dy ? b.ops('batchNormGradient', [x, gamma, mean, variance, dy], n.attrs) : [];
    const parts = [...(dx ? [dx] : []), ...throughStatistics(b, n, d)];
    const [first, ...more] = parts;
    return [first && more.reduce((sum, part) => b.op('add', [sum, part], {}), first), dGamma, dBeta];
  },
  decompose: (b, inputs, attrs) => {
    const [x, gamma, beta] = inputs as readonly [Value, Value, Value];
    const over = { axes: channelAxes(x.type), keepDims: false };
    const mean = b.op('reduceMean', [x], over);
    const centred = b.op('sub', [x, overChannels(b, mean, x)], {});
    const variance = b.op('reduceMean', [b.op('mul', [centred, centred], {})], over);
    const { standard } = standardised(b, [x, mean, variance], attrs);
    return [scaled(b, standard, gamma, beta), mean, variance];
  },
  reference: (inputs, { epsilon }, [shape, vector]) => {
    const [x, gamma, beta] = inputs as readonly [Tensor, Tensor, Tensor];
    const mean = channelMean(x, zeros('float', vector ?? []), 1);
    const variance = channelMean(x, mean, 2);
    const y = zeros('float', shape ?? []);
    channelLoops(x.shape, (i, c) => {
      const centred = (x.data[i] as number) - (mean.data[c] as number);
      const standard = centred / Math.sqrt((variance.data[c] as number) + epsilon);
      y.data[i] = standard * (gamma.data[c] as number) + (beta.data[c] as number);
    });
    return [y, mean, variance];
  },
  examples: [
    {
      inputs: [floatType(BATCH, 3), floatType(3), floatType(3)],
      attrs: { epsilon: 0.01 },
      gives: ['float[batch, 3]', 'float[3]', 'float[3]'],
    },
    {
      inputs: [floatType(BATCH, 2, 3, 4), floatType(2), floatType(2)],
      attrs: { epsilon: 1e-5 },
      gives: ['float[batch, 2, 3, 4]', 'float[2]', 'float[2]'],
    },
    {
      inputs: [floatType({ batch: 4 }, 2), floatType(2), floatType(2)],
      attrs: { epsilon: 1e-5 },
      gives: ['float[4*batch, 2]', 'float[2]', 'float[2]'],
    },
    {
      inputs: [floatType(BATCH, 3, 4), floatType(3), floatType(3)],
      attrs: { epsilon: 1e-5 },
      gives: { fault: 'op-inputs' },
    },
    {
      inputs: [floatType(BATCH, 3), floatType(2), floatType(3)],
      attrs: { epsilon: 1e-5 },
      gives: { fault: 'op-inputs' },
    },
  ],
};
