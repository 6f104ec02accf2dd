import { BATCH, done, floatType } from '../base/index.js';
import { broadcastMap, broadcastShape, sumTo } from './broadcast.js';
import type { Op, OpExample, Value } from './contract.js';
import { opFault } from './faults.js';
import { ONNX_BOOL } from './onnx-types.js';

const values: OpExample['values'] = ['mask', 'normal', 'normal'];

export const select: Op<'select', object> = {
  id: 'select',
  doc: 'a where the condition is not 0, else b; (condition, a, b) stretch to a common shape, and what is not chosen may be NaN.',
  infer: (inputs) => {
    const [condition, x, y] = inputs;
    const both = x && y && broadcastShape(x.shape, y.shape);
    const shape = condition && both && broadcastShape(condition.shape, both);
    if (!shape || inputs.length !== 3 || inputs.some((t) => t.dtype !== 'float')) {
      return opFault('select', inputs, 'three float tensors whose sizes are equal or 1, aligned from the right');
    }
    return done([{ dtype: 'float', shape }]);
  },
  adjoint: (b, n, [d]) => {
    const [condition, x, y] = n.inputs as readonly [Value, Value, Value];
    if (!d) return [];
    const none = b.scalar(0);
    return [
      undefined,
      sumTo(b, b.op('select', [condition, d, none], {}), x.type),
      sumTo(b, b.op('select', [condition, none, d], {}), y.type),
    ];
  },
  reference: (inputs, _attrs, [shape]) => [broadcastMap(inputs, shape ?? [], (c, x, y) => (c !== 0 ? x : y))],
  onnx: (w, [condition, x, y]) => {
    return [w.node('Where', [w.node('Cast', [condition ?? ''], { to: { int: ONNX_BOOL } }), x ?? '', y ?? ''])];
  },
  examples: [
    {
      inputs: [floatType(BATCH, 4), floatType(BATCH, 4), floatType(BATCH, 4)],
      attrs: {},
      gives: ['float[batch, 4]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 1, 3), floatType(), floatType(2, 1)],
      attrs: {},
      gives: ['float[batch, 2, 3]'],
      values,
    },
    { inputs: [floatType(3), floatType(BATCH, 3), floatType()], attrs: {}, gives: ['float[batch, 3]'], values },
    { inputs: [floatType(BATCH, 4), floatType(3), floatType()], attrs: {}, gives: { fault: 'op-inputs' } },
  ],
};
