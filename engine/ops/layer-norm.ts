import type { Tensor } from '../base/index.js';
import { BATCH, done, floatType, zeros } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';
import type { LayerNormAttrs } from './layer-norm-rows.js';
import { eachRow, perFeature, perRow } from './layer-norm-rows.js';

const wanted = 'x [..., F] of rank 2 or more, then gamma and beta [F]';

export const layerNorm: Op<'layerNorm', LayerNormAttrs> = {
  id: 'layerNorm',
  doc: 'Layer normalisation (Ba et al. 2016): (x [..., F], gamma, beta) -> y = gamma (x - mean) / sqrt(variance + epsilon) + beta over the last axis, the variance biased; also answers the mean and 1 / sqrt(variance + epsilon) of each row [..., 1].',
  infer: (inputs) => {
    const [x, gamma, beta] = inputs;
    const row = perRow(x);
    if (inputs.length !== 3 || !x || !row || !perFeature(x, gamma) || !perFeature(x, beta)) {
      return opFault('layerNorm', inputs, wanted);
    }
    return done([x, row, row]);
  },
  adjoint: (b, n, [dy, dMean, dInverse]) => {
    if (dMean ?? dInverse) return undefined;
    const [x, gamma] = n.inputs as readonly [Value, Value];
    const [, mean, inverse] = n.outputs as readonly [Value, Value, Value];
    return dy ? [...b.ops('layerNormGradient', [x, gamma, mean, inverse, dy], {})] : [];
  },
  decompose: (b, inputs, { epsilon }) => {
    const [x, gamma, beta] = inputs as readonly [Value, Value, Value];
    const over = { axes: [-1], keepDims: true };
    const mean = b.op('reduceMean', [x], over);
    const centred = b.op('sub', [x, mean], {});
    const variance = b.op('reduceMean', [b.op('mul', [centred, centred], {})], over);
    const deviation = b.op('sqrt', [b.op('add', [variance, b.scalar(epsilon)], {})], {});
    const standard = b.op('div', [centred, deviation], {});
    const y = b.op('add', [b.op('mul', [standard, gamma], {}), beta], {});
    return [y, mean, b.op('div', [b.scalar(1), deviation], {})];
  },
  reference: (inputs, { epsilon }, [shape, row]) => {
    const [x, gamma, beta] = inputs as readonly [Tensor, Tensor, Tensor];
    const [y, means, inverses] = [zeros('float', shape ?? []), zeros('float', row ?? []), zeros('float', row ?? [])];
    eachRow(x, (r, at, features) => {
      const values = x.data.slice(at, at + features);
      const mean = values.reduce((sum, v) => sum + v / features, 0);
      const variance = values.reduce((sum, v) => sum + (v - mean) ** 2 / features, 0);
      means.data[r] = mean;
      inverses.data[r] = 1 / Math.sqrt(variance + epsilon);
      values.forEach((v, k) => {
        const standard = (v - mean) / Math.sqrt(variance + epsilon);
        y.data[at + k] = (gamma.data[k] as number) * standard + (beta.data[k] as number);
      });
    });
    return [y, means, inverses];
  },
  examples: [
    {
      inputs: [floatType(BATCH, 3), floatType(3), floatType(3)],
      attrs: { epsilon: 0.01 },
      gives: ['float[batch, 3]', 'float[batch, 1]', 'float[batch, 1]'],
    },
    {
      inputs: [floatType(BATCH, 2, 4), floatType(4), floatType(4)],
      attrs: { epsilon: 1e-3 },
      gives: ['float[batch, 2, 4]', 'float[batch, 2, 1]', 'float[batch, 2, 1]'],
    },
    {
      inputs: [floatType(BATCH, 3), floatType(3), floatType(2)],
      attrs: { epsilon: 0.01 },
      gives: { fault: 'op-inputs' },
    },
  ],
};
