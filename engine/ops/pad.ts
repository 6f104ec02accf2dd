import type { Dim, TensorType } from '../base/index.js';
import { BATCH, done, elementCount, floatType, stridesOf } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';
import { stridedOffsets } from './strided.js';

/** Cells added before and after, one number per axis (0 for an axis that carries the batch), and what is in them. */
export interface PadAttrs {
  readonly begins: readonly number[];
  readonly ends: readonly number[];
  readonly value: number;
}

function paddedShape(x: TensorType, { begins, ends }: PadAttrs): Dim[] | undefined {
  if (begins.length !== x.shape.length || ends.length !== x.shape.length) return undefined;
  const shape = x.shape.map((size, axis): Dim | undefined => {
    const [begin, end] = [begins[axis] as number, ends[axis] as number];
    if (!Number.isInteger(begin) || !Number.isInteger(end) || begin < 0 || end < 0) return undefined;
    return begin + end === 0 ? size : typeof size === 'number' ? size + begin + end : undefined;
  });
  return shape.every((size) => size !== undefined) ? shape : undefined;
}

export const pad: Op<'pad', PadAttrs> = {
  id: 'pad',
  doc: 'Adds cells of one value before and after along the axes; the batch cannot be padded.',
  infer: (inputs, attrs) => {
    const [x] = inputs;
    const shape = x && paddedShape(x, attrs);
    if (inputs.length === 1 && x?.dtype === 'float' && shape) return done([{ dtype: 'float', shape }]);
    return opFault('pad', inputs, 'one float tensor and a whole number >= 0 per side of each axis, 0 for the batch');
  },
  adjoint: (b, n, [d]) => {
    const x = n.inputs[0] as Value;
    const { begins, ends } = n.attrs;
    const cut = (all: Value, size: Dim, axis: number): Value => {
      const start = begins[axis] as number;
      if (typeof size !== 'number' || (start === 0 && ends[axis] === 0)) return all;
      return b.op('slice', [all], { axis, start, end: start + size, step: 1 });
    };
    return [d && x.type.shape.reduce<Value>(cut, d)];
  },
  reference: ([x], { begins, value }, [shape]) => {
    const out = shape ?? [];
    const strides = stridesOf(out);
    const start = begins.reduce((sum, begin, axis) => sum + begin * (strides[axis] as number), 0);
    const data = new Float64Array(elementCount(out)).fill(value);
    stridedOffsets(x?.shape ?? [], strides, start).forEach((to, from) => {
      data[to] = x?.data[from] ?? NaN;
    });
    return [{ dtype: 'float', shape: out, data }];
  },
  onnx: (w, [x], { attrs: { begins, ends, value } }) => [
    w.node('Pad', [x ?? '', w.ints([...begins, ...ends]), w.floats([value])]),
  ],
  examples: [
    { inputs: [floatType(BATCH, 3)], attrs: { begins: [0, 1], ends: [0, 2], value: 0 }, gives: ['float[batch, 6]'] },
    {
      inputs: [floatType(BATCH, 1, 2, 3)],
      attrs: { begins: [0, 0, 1, 0], ends: [0, 0, 0, 2], value: -1.5 },
      gives: ['float[batch, 1, 3, 5]'],
    },
    { inputs: [floatType(2)], attrs: { begins: [0], ends: [0], value: 0 }, gives: ['float[2]'] },
    { inputs: [floatType(BATCH)], attrs: { begins: [1], ends: [0], value: 0 }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(3)], attrs: { begins: [-1], ends: [0], value: 0 }, gives: { fault: 'op-inputs' } },
  ],
};
