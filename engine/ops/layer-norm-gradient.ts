import type { Tensor } from '../base/index.js';
import { BATCH, done, floatType, sameType, zeros } from '../base/index.js';
import type { Op, OpExample, Value } from './contract.js';
import { opFault } from './faults.js';
import { eachRow, leadingAxes, perFeature, perRow } from './layer-norm-rows.js';

const values: OpExample['values'] = ['normal', 'normal', 'normal', 'positive', 'normal'];

export const layerNormGradient: Op<'layerNormGradient', object> = {
  id: 'layerNormGradient',
  doc: 'Gradients of layerNorm from that of y: (x, gamma, mean, inverse, dy) -> (dx, dgamma, dbeta), where dx = inverse (g - mean of g - z mean of g z) row by row, g = gamma dy and z = (x - mean) inverse.',
  infer: (inputs) => {
    const [x, gamma, mean, inverse, dy] = inputs;
    const row = perRow(x);
    const fits = x && row && mean && inverse && dy && perFeature(x, gamma) && sameType(x, dy);
    if (inputs.length === 5 && gamma && fits && sameType(row, mean) && sameType(row, inverse)) {
      return done([x, gamma, gamma]);
    }
    return opFault('layerNormGradient', inputs, 'x [..., F], gamma [F], mean and inverse [..., 1], then dy like x');
  },
  decompose: (b, inputs) => {
    const [x, gamma, mean, inverse, dy] = inputs as readonly [Value, Value, Value, Value, Value];
    const standard = b.op('mul', [b.op('sub', [x, mean], {}), inverse], {});
    const against = b.op('mul', [dy, standard], {});
    const sum = (value: Value): Value =>
      b.op('reduceSum', [value], { axes: leadingAxes(x.type.shape), keepDims: false });
    const meanOf = (value: Value): Value =>
      b.op('reduceMean', [b.op('mul', [value, gamma], {})], { axes: [-1], keepDims: true });
    const along = b.op('add', [b.op('mul', [standard, meanOf(against)], {}), meanOf(dy)], {});
    const across = b.op('sub', [b.op('mul', [dy, gamma], {}), along], {});
    return [b.op('mul', [across, inverse], {}), sum(against), sum(dy)];
  },
  reference: (inputs, _attrs, [shape, vector]) => {
    const [x, gamma, mean, inverse, dy] = inputs as readonly [Tensor, Tensor, Tensor, Tensor, Tensor];
    const [dx, dGamma, dBeta] = [
      zeros('float', shape ?? []),
      zeros('float', vector ?? []),
      zeros('float', vector ?? []),
    ];
    eachRow(x, (row, at, features) => {
      const scale = inverse.data[row] as number;
      const places = Array.from({ length: features }, (_, k) => {
        const [d, g] = [dy.data[at + k] as number, gamma.data[k] as number];
        return { k, d, g: d * g, z: ((x.data[at + k] as number) - (mean.data[row] as number)) * scale };
      });
      const meanG = places.reduce((sum, { g }) => sum + g / features, 0);
      const meanGz = places.reduce((sum, { g, z }) => sum + (g * z) / features, 0);
      for (const { k, d, g, z } of places) {
        dx.data[at + k] = scale * (g - meanG - z * meanGz);
        dGamma.data[k] = (dGamma.data[k] as number) + d * z;
        dBeta.data[k] = (dBeta.data[k] as number) + d;
      }
    });
    return [dx, dGamma, dBeta];
  },
  examples: [
    {
      inputs: [floatType(BATCH, 3), floatType(3), floatType(BATCH, 1), floatType(BATCH, 1), floatType(BATCH, 3)],
      attrs: {},
      gives: ['float[batch, 3]', 'float[3]', 'float[3]'],
      values,
    },
    {
      inputs: [
        floatType(BATCH, 2, 4),
        floatType(4),
        floatType(BATCH, 2, 1),
        floatType(BATCH, 2, 1),
        floatType(BATCH, 2, 4),
      ],
      attrs: {},
      gives: ['float[batch, 2, 4]', 'float[4]', 'float[4]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 3), floatType(3), floatType(BATCH, 1), floatType(BATCH, 3), floatType(BATCH, 3)],
      attrs: {},
      gives: { fault: 'op-inputs' },
      values,
    },
  ],
};
