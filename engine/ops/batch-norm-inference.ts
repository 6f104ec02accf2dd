import type { Tensor, TensorType } from '../base/index.js';
import { BATCH, done, floatType, zeros } from '../base/index.js';
import type { BatchNormAttrs } from './batch-norm-channels.js';
import { batchNormWanted, channelLoops, channelsMatch, scaled, standardised } from './batch-norm-channels.js';
import type { Op, OpExample, Value } from './contract.js';
import { opFault } from './faults.js';

const values: OpExample['values'] = ['normal', 'normal', 'normal', 'normal', 'positive'];

export const batchNormInference: Op<'batchNormInference', BatchNormAttrs> = {
  id: 'batchNormInference',
  doc: 'gamma (x - mean) / sqrt(variance + epsilon) + beta per channel with given statistics: (x, gamma, beta, mean, variance) -> y.',
  infer: (inputs) => {
    const [x, ...vectors] = inputs;
    if (inputs.length === 5 && channelsMatch(x, vectors)) return done([x as TensorType]);
    return opFault('batchNormInference', inputs, batchNormWanted);
  },
  decompose: (b, inputs, attrs) => {
    const [x, gamma, beta, mean, variance] = inputs as readonly [Value, Value, Value, Value, Value];
    return [scaled(b, standardised(b, [x, mean, variance], attrs).standard, gamma, beta)];
  },
  reference: (inputs, { epsilon }, [shape]) => {
    const [x, gamma, beta, mean, variance] = inputs as readonly [Tensor, Tensor, Tensor, Tensor, Tensor];
    const y = zeros('float', shape ?? []);
    channelLoops(x.shape, (i, c) => {
      const centred = (x.data[i] as number) - (mean.data[c] as number);
      const standard = centred / Math.sqrt((variance.data[c] as number) + epsilon);
      y.data[i] = standard * (gamma.data[c] as number) + (beta.data[c] as number);
    });
    return [y];
  },
  onnx: (w, inputs, n) => [w.node('BatchNormalization', inputs, { epsilon: { float: n.attrs.epsilon } })],
  examples: [
    {
      inputs: [floatType(BATCH, 3), floatType(3), floatType(3), floatType(3), floatType(3)],
      attrs: { epsilon: 0.01 },
      gives: ['float[batch, 3]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 2, 3, 2), floatType(2), floatType(2), floatType(2), floatType(2)],
      attrs: { epsilon: 1e-5 },
      gives: ['float[batch, 2, 3, 2]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 3), floatType(3), floatType(3), floatType(3), floatType()],
      attrs: { epsilon: 0.01 },
      gives: { fault: 'op-inputs' },
      values,
    },
  ],
};
