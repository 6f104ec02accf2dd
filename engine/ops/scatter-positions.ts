import type { TensorType } from '../base/index.js';
import { BATCH, done, floatType, intType, sameShape } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';
import { flatShape, scatterLoops } from './position-loops.js';

/** Height and width of the tensor that was pooled. */
export interface ScatterPositionsAttrs {
  readonly size: readonly [number, number];
}

const wanted = 'd [batch, C, oH, oW] and int positions of the same shape';

export const scatterPositions: Op<'scatterPositions', ScatterPositionsAttrs> = {
  id: 'scatterPositions',
  doc: 'Adds every d to the element of a zero tensor [batch, C, H, W] that its position names; windows that overlap may name the same.',
  infer: (inputs, { size }) => {
    const [d, positions] = inputs;
    if (
      inputs.length !== 2 ||
      d?.dtype !== 'float' ||
      positions?.dtype !== 'int' ||
      d.shape.length !== 4 ||
      size.some((n) => !(n >= 1))
    ) {
      return opFault('scatterPositions', inputs, wanted);
    }
    const x: TensorType = { dtype: 'float', shape: [...d.shape.slice(0, 2), ...size] };
    return sameShape(d.shape, positions.shape) ? done([x]) : opFault('scatterPositions', inputs, wanted);
  },
  adjoint: (b, n, [g]) => [g && b.op('gatherPositions', [g, n.inputs[1] as Value], {})],
  reference: ([d, positions], _attrs, [shape]) => [scatterLoops(d, positions, shape)],
  onnx: (w, [d, positions], n) => {
    const source = flatShape((n.inputs[0] as Value).type);
    const { type } = n.outputs[0] as Value;
    const sums = w.node(
      'ScatterElements',
      [
        w.node('Expand', [w.floats([0]), w.shape(flatShape(type))]),
        w.reshape(positions ?? '', source),
        w.reshape(d ?? '', source),
      ],
      { axis: { int: 0 }, reduction: { string: 'add' } },
    );
    return [w.reshape(sums, type.shape)];
  },
  examples: [
    {
      inputs: [floatType(BATCH, 2, 2, 3), intType(BATCH, 2, 2, 3)],
      attrs: { size: [3, 4] },
      gives: ['float[batch, 2, 3, 4]'],
      indexBelow: 48,
    },
    {
      inputs: [floatType(2, 1, 3, 1), intType(2, 1, 3, 1)],
      attrs: { size: [2, 2] },
      gives: ['float[2, 1, 2, 2]'],
      indexBelow: 2,
    },
    {
      inputs: [floatType(BATCH, 2, 2, 3), intType(BATCH, 2, 3, 2)],
      attrs: { size: [3, 4] },
      gives: { fault: 'op-inputs' },
    },
  ],
};
