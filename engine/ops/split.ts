import type { TensorType } from '../base/index.js';
import { BATCH, done, elementCount, floatType, intType, zeros } from '../base/index.js';
import { axisBlocks } from './axis-blocks.js';
import type { Op } from './contract.js';
import { fixed, frontAxis, opFault } from './faults.js';

/** The sizes of the parts along an axis of fixed size (negative: from the back), which they fill. */
export interface SplitAttrs {
  readonly axis: number;
  readonly sizes: readonly number[];
}

function parts(x: TensorType | undefined, { axis, sizes }: SplitAttrs): TensorType[] | undefined {
  const front = x && frontAxis(axis, x.shape.length);
  const whole = front === undefined ? undefined : fixed(x?.shape[front]);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (!x || total !== whole || !sizes.every((size) => Number.isInteger(size) && size > 0)) return undefined;
  return sizes.map((size) => ({ dtype: x.dtype, shape: x.shape.map((dim, i) => (i === front ? size : dim)) }));
}

export const split: Op<'split', SplitAttrs> = {
  id: 'split',
  doc: 'The input in parts that follow each other along an axis that does not carry the batch: what concat joins.',
  infer: (inputs, attrs) => {
    const types = inputs.length === 1 ? parts(inputs[0], attrs) : undefined;
    return types
      ? done(types)
      : opFault('split', inputs, 'one tensor, and whole sizes from 1 that fill an axis of fixed size');
  },
  adjoint: (b, n, ds) => {
    const whole = n.outputs.map((part, i) => ds[i] ?? b.op('broadcastTo', [b.scalar(0)], { shape: part.type.shape }));
    return [b.op('concat', whole, { axis: n.attrs.axis })];
  },
  reference: ([x], { axis }, shapes) => {
    const whole = axisBlocks(x?.shape ?? [], axis);
    let start = 0;
    return shapes.map((shape) => {
      const part = zeros(x?.dtype ?? 'float', shape);
      const length = elementCount(shape) / whole.outer;
      for (let o = 0; o < whole.outer; o++) {
        const from = o * whole.size * whole.inner + start;
        part.data.set(x?.data.subarray(from, from + length) ?? [], o * length);
      }
      start += length;
      return part;
    });
  },
  onnx: (w, [x], { attrs: { axis, sizes } }) =>
    w.nodes('Split', [x ?? '', w.ints(sizes)], { axis: { int: axis } }, sizes.length),
  examples: [
    { inputs: [floatType(BATCH, 5)], attrs: { axis: 1, sizes: [1, 4] }, gives: ['float[batch, 1]', 'float[batch, 4]'] },
    {
      inputs: [floatType(BATCH, 4, 2)],
      attrs: { axis: -2, sizes: [2, 1, 1] },
      gives: ['float[batch, 2, 2]', 'float[batch, 1, 2]', 'float[batch, 1, 2]'],
    },
    { inputs: [intType(4)], attrs: { axis: 0, sizes: [4] }, gives: ['int[4]'] },
    { inputs: [floatType(BATCH, 5)], attrs: { axis: 1, sizes: [1, 3] }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(BATCH, 5)], attrs: { axis: 1, sizes: [0, 5] }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(BATCH, 5)], attrs: { axis: 0, sizes: [1] }, gives: { fault: 'op-inputs' } },
  ],
};
