import type { Tensor } from '../base/index.js';
import { BATCH, done, floatType, zeros } from '../base/index.js';
import type { Op, OpExample, Value } from './contract.js';
import { opFault } from './faults.js';
import { poolLoops, poolOnnxAttributes, poolOutput, poolWanted } from './pool-window.js';
import type { Window } from './window.js';

/** A NaN wins over everything, so that it is seen; among equals the first in row order wins. */
function wins(candidate: number, best: number): boolean {
  return candidate > best || (Number.isNaN(candidate) && !Number.isNaN(best));
}

function loops(x: Tensor | undefined, shape: readonly number[], a: Window): Tensor[] {
  const y = zeros('float', shape);
  const positions = zeros('int', shape);
  positions.data.fill(-1);
  if (x) {
    poolLoops(x.shape, shape, a, (yi, xi) => {
      const candidate = x.data[xi] as number;
      if (positions.data[yi] !== -1 && !wins(candidate, y.data[yi] as number)) return;
      y.data[yi] = candidate;
      positions.data[yi] = xi;
    });
  }
  return [y, positions];
}

const overlapping: Window = { kernel: [3, 3], strides: [2, 2], pads: [0, 0, 0, 0] };
const values: OpExample['values'] = 'distinct';

export const maxPool: Op<'maxPool', Window> = {
  id: 'maxPool',
  doc: 'Largest cell of each window of x [batch, C, H, W], and its position, opaque but to scatterPositions and gatherPositions; padding never wins, a NaN does.',
  infer: (inputs, a) => {
    const y = poolOutput(inputs, a);
    return y ? done([y, { dtype: 'int', shape: y.shape }]) : opFault('maxPool', inputs, poolWanted);
  },
  adjoint: (b, n, [d]) => {
    const [y, positions] = n.outputs as readonly [Value, Value];
    return d ? [b.op('maxPoolGradient', [n.inputs[0] as Value, y, positions, d], n.attrs)] : [];
  },
  reference: ([x], a, [shape]) => loops(x, shape ?? [], a),
  onnx: (w, [cells = ''], n) => {
    const [x, y] = [n.inputs[0] as Value, n.outputs[0] as Value];
    // onnxruntime draws a Pad into the MaxPool behind it, where its zeros could no longer win: something must stand between.
    const apart = x.node.op.id === 'pad' ? w.node('Max', [cells, w.floats([-Infinity])]) : cells;
    return w.nodes('MaxPool', [apart], poolOnnxAttributes(x.type, y.type, n.attrs), 2);
  },
  examples: [
    {
      inputs: [floatType(BATCH, 2, 4, 6)],
      attrs: { kernel: [2, 2], strides: [2, 2], pads: [0, 0, 0, 0] },
      gives: ['float[batch, 2, 2, 3]', 'int[batch, 2, 2, 3]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 16, 2, 6)],
      attrs: { kernel: [2, 3], strides: [2, 3], pads: [0, 0, 0, 0] },
      gives: ['float[batch, 16, 1, 2]', 'int[batch, 16, 1, 2]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 1, 7, 5)],
      attrs: overlapping,
      gives: ['float[batch, 1, 3, 2]', 'int[batch, 1, 3, 2]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 2, 4, 5)],
      attrs: { kernel: [3, 2], strides: [1, 3], pads: [1, 0, 2, 1] },
      gives: ['float[batch, 2, 5, 2]', 'int[batch, 2, 5, 2]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 1, 3, 3)],
      attrs: { kernel: [1, 1], strides: [2, 2], pads: [0, 0, 0, 1] },
      gives: ['float[batch, 1, 2, 2]', 'int[batch, 1, 2, 2]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 1, 2, 2)],
      attrs: { ...overlapping, pads: [0, 0, 0, 0] },
      gives: { fault: 'op-inputs' },
    },
    {
      inputs: [floatType(BATCH, 1, 5, 5)],
      attrs: { ...overlapping, pads: [3, 0, 0, 0] },
      gives: { fault: 'op-inputs' },
    },
    {
      inputs: [floatType(BATCH, 1, 5, 5)],
      attrs: { ...overlapping, pads: [0, 0, 0, 4] },
      gives: { fault: 'op-inputs' },
    },
  ],
};
