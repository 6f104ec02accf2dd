import type { TensorType } from '../base/index.js';
import { BATCH, done, floatType, intType, sameShape, sameType } from '../base/index.js';
import type { Op, OpExample, Value } from './contract.js';
import { opFault } from './faults.js';
import { poolOutput } from './pool-window.js';
import { scatterLoops } from './position-loops.js';
import type { Window } from './window.js';

const wanted = 'x, y and positions of a maxPool with this window, and d of the type of y';

function belongsTogether(inputs: readonly TensorType[], a: Window): boolean {
  const [x, y, positions, d] = inputs;
  const pooled = x && poolOutput([x], a);
  if (inputs.length !== 4 || !pooled || !y || !d || positions?.dtype !== 'int') return false;
  return sameType(pooled, y) && sameType(pooled, d) && sameShape(pooled.shape, positions.shape);
}

// Windows apart have positions apart: executors may count on it.
const values: OpExample['values'] = ['normal', 'normal', 'distinct', 'normal'];

export const maxPoolGradient: Op<'maxPoolGradient', Window> = {
  id: 'maxPoolGradient',
  doc: 'Gradient of maxPool with respect to x: (x, y, positions, d) -> each d added to the cell that won its window; x and y are for executors that find the winners again.',
  infer: (inputs, a) => {
    return belongsTogether(inputs, a) ? done([inputs[0] as TensorType]) : opFault('maxPoolGradient', inputs, wanted);
  },
  adjoint: (b, n, [g]) => {
    const none = undefined;
    return [none, none, none, g && b.op('gatherPositions', [g, n.inputs[2] as Value], {})];
  },
  decompose: (b, inputs) => {
    const [x, , positions, d] = inputs as readonly [Value, Value, Value, Value];
    const size = x.type.shape.slice(2) as [number, number];
    return [b.op('scatterPositions', [d, positions], { size })];
  },
  reference: ([, , positions, d], _attrs, [shape]) => [scatterLoops(d, positions, shape)],
  examples: [
    {
      inputs: [
        floatType(BATCH, 2, 4, 4),
        floatType(BATCH, 2, 2, 2),
        intType(BATCH, 2, 2, 2),
        floatType(BATCH, 2, 2, 2),
      ],
      attrs: { kernel: [2, 2], strides: [2, 2], pads: [0, 0, 0, 0] },
      gives: ['float[batch, 2, 4, 4]'],
      indexBelow: 64,
      values,
    },
    {
      inputs: [
        floatType(BATCH, 1, 5, 4),
        floatType(BATCH, 1, 4, 2),
        intType(BATCH, 1, 4, 2),
        floatType(BATCH, 1, 4, 2),
      ],
      attrs: { kernel: [3, 2], strides: [1, 3], pads: [1, 0, 0, 1] },
      gives: ['float[batch, 1, 5, 4]'],
      indexBelow: 10,
    },
    {
      inputs: [
        floatType(BATCH, 1, 5, 4),
        floatType(BATCH, 1, 2, 2),
        intType(BATCH, 1, 2, 2),
        floatType(BATCH, 1, 2, 3),
      ],
      attrs: { kernel: [2, 2], strides: [2, 2], pads: [0, 0, 0, 0] },
      gives: { fault: 'op-inputs' },
    },
  ],
};
