import type { Tensor, TensorType } from '../base/index.js';
import { BATCH, done, floatType, sameType, zeros } from '../base/index.js';
import type { BatchNormAttrs } from './batch-norm-channels.js';
import {
  batchNormWanted,
  channelAxes,
  channelLoops,
  channelsMatch,
  overChannels,
  standardised,
} from './batch-norm-channels.js';
import type { Op, OpExample, Value } from './contract.js';
import { opFault } from './faults.js';

const values: OpExample['values'] = ['normal', 'normal', 'normal', 'positive', 'normal'];

export const batchNormGradient: Op<'batchNormGradient', BatchNormAttrs> = {
  id: 'batchNormGradient',
  doc: 'Gradients of batchNorm from that of y: (x, gamma, mean, variance, dy) -> (dx, dgamma, dbeta), where dx = gamma / s (dy - dbeta / m - z dgamma / m), s = sqrt(variance + epsilon), z = (x - mean) / s and m values per channel.',
  infer: (inputs) => {
    const [x, gamma, mean, variance, dy] = inputs;
    const fits = x && dy && sameType(x, dy) && channelsMatch(x, [gamma, mean, variance]);
    if (inputs.length === 5 && fits) return done([x, gamma, gamma] as TensorType[]);
    return opFault('batchNormGradient', inputs, `${batchNormWanted}, then dy like x`);
  },
  decompose: (b, inputs, attrs) => {
    const [x, gamma, mean, variance, dy] = inputs as readonly [Value, Value, Value, Value, Value];
    const axes = channelAxes(x.type);
    const { standard, deviation } = standardised(b, [x, mean, variance], attrs);
    const dBeta = b.op('reduceSum', [dy], { axes, keepDims: false });
    const dGamma = b.op('reduceSum', [b.op('mul', [dy, standard], {})], { axes, keepDims: false });
    const share = (sum: Value): Value => overChannels(b, b.op('div', [sum, b.op('count', [x], { axes })], {}), x);
    const along = b.op('add', [share(dBeta), b.op('mul', [standard, share(dGamma)], {})], {});
    const slope = b.op('div', [overChannels(b, gamma, x), deviation], {});
    return [b.op('mul', [b.op('sub', [dy, along], {}), slope], {}), dGamma, dBeta];
  },
  reference: (inputs, { epsilon }, [shape, vector]) => {
    const [x, gamma, mean, variance, dy] = inputs as readonly [Tensor, Tensor, Tensor, Tensor, Tensor];
    const [dGamma, dBeta] = [zeros('float', vector ?? []), zeros('float', vector ?? [])];
    const deviation = variance.data.map((v) => Math.sqrt(v + epsilon));
    const standard = new Float64Array(x.data.length);
    channelLoops(x.shape, (i, c) => {
      standard[i] = ((x.data[i] as number) - (mean.data[c] as number)) / (deviation[c] as number);
      dBeta.data[c] = (dBeta.data[c] as number) + (dy.data[i] as number);
      dGamma.data[c] = (dGamma.data[c] as number) + (dy.data[i] as number) * standard[i];
    });
    const perChannel = x.data.length / dGamma.data.length;
    const dx = zeros('float', shape ?? []);
    channelLoops(x.shape, (i, c) => {
      const along = (dBeta.data[c] as number) + (standard[i] as number) * (dGamma.data[c] as number);
      const slope = (gamma.data[c] as number) / (deviation[c] as number);
      dx.data[i] = slope * ((dy.data[i] as number) - along / perChannel);
    });
    return [dx, dGamma, dBeta];
  },
  examples: [
    {
      inputs: [floatType(BATCH, 3), floatType(3), floatType(3), floatType(3), floatType(BATCH, 3)],
      attrs: { epsilon: 0.01 },
      gives: ['float[batch, 3]', 'float[3]', 'float[3]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 2, 3, 2), floatType(2), floatType(2), floatType(2), floatType(BATCH, 2, 3, 2)],
      attrs: { epsilon: 1e-5 },
      gives: ['float[batch, 2, 3, 2]', 'float[2]', 'float[2]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 3), floatType(3), floatType(3), floatType(3), floatType(BATCH, 2)],
      attrs: { epsilon: 0.01 },
      gives: { fault: 'op-inputs' },
      values,
    },
  ],
};
