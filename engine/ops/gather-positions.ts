import { BATCH, done, floatType, intType } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';
import { flatShape, poolPair } from './position-loops.js';

export const gatherPositions: Op<'gatherPositions', object> = {
  id: 'gatherPositions',
  doc: 'The elements of x [batch, C, H, W] at the positions [batch, C, oH, oW] that a maxPool of a tensor of this shape gave.',
  infer: (inputs) => {
    const [x, positions] = inputs;
    if (inputs.length === 2 && x?.dtype === 'float' && positions?.dtype === 'int' && poolPair(x, positions)) {
      return done([{ dtype: 'float', shape: positions.shape }]);
    }
    return opFault('gatherPositions', inputs, 'x [batch, C, H, W] and int positions [batch, C, oH, oW]');
  },
  adjoint: (b, n, [d]) => {
    const [x, positions] = n.inputs as readonly [Value, Value];
    return [d && b.op('scatterPositions', [d, positions], { size: x.type.shape.slice(2) as [number, number] })];
  },
  reference: ([x, positions], _attrs, [shape]) => [
    {
      dtype: 'float',
      shape: shape ?? [],
      data: (positions?.data ?? new Float64Array()).map((position) => x?.data[position] ?? NaN),
    },
  ],
  onnx: (w, [x, positions], n) => {
    return [w.node('Gather', [w.reshape(x ?? '', flatShape((n.inputs[0] as Value).type)), positions ?? ''])];
  },
  examples: [
    {
      inputs: [floatType(BATCH, 2, 3, 4), intType(BATCH, 2, 2, 3)],
      attrs: {},
      gives: ['float[batch, 2, 2, 3]'],
      indexBelow: 48,
    },
    { inputs: [floatType(2, 1, 2, 2), intType(2, 1, 3, 1)], attrs: {}, gives: ['float[2, 1, 3, 1]'], indexBelow: 8 },
    { inputs: [floatType(BATCH, 2, 3, 4), intType(BATCH, 3, 2, 3)], attrs: {}, gives: { fault: 'op-inputs' } },
  ],
};
