import type { Dim, TensorType } from '../base/index.js';
import { BATCH, done, floatType, intType, stridesOf } from '../base/index.js';
import type { Builder, Node, Op, Value } from './contract.js';
import { fixed, frontAxis, opFault } from './faults.js';
import { stridedCopy } from './strided.js';

/** Elements start, start + step, ... before end along one axis (negative: from the back) of fixed size. */
export interface SliceAttrs {
  readonly axis: number;
  /** From 0. */
  readonly start: number;
  /** At most the size. */
  readonly end: number;
  readonly step: number;
}

function slicedShape(x: TensorType | undefined, { axis, start, end, step }: SliceAttrs): Dim[] | undefined {
  const front = x && frontAxis(axis, x.shape.length);
  const size = front === undefined ? undefined : fixed(x?.shape[front]);
  if (front === undefined || size === undefined || ![start, end, step].every(Number.isInteger)) return undefined;
  if (start < 0 || start >= end || end > size || step < 1) return undefined;
  return x?.shape.map((dim, i) => (i === front ? Math.ceil((end - start) / step) : dim));
}

/** Puts step - 1 zeros after each element of a fixed-size axis. */
function spread(b: Builder, d: Value, axis: number, step: number): Value {
  if (step === 1) return d;
  const { shape } = d.type;
  const single = b.op('reshape', [d], { shape: [...shape.slice(0, axis + 1), 1, ...shape.slice(axis + 1)] });
  const ends = single.type.shape.map((_, i) => (i === axis + 1 ? step - 1 : 0));
  const padded = b.op('pad', [single], { begins: ends.map(() => 0), ends, value: 0 });
  const wide = shape.map((size, i) => (i === axis ? (size as number) * step : size));
  return b.op('reshape', [padded], { shape: wide });
}

function adjoint(b: Builder, n: Node<SliceAttrs>, d: Value): Value {
  const x = n.inputs[0] as Value;
  const rank = x.type.shape.length;
  const axis = frontAxis(n.attrs.axis, rank) ?? 0;
  const size = x.type.shape[axis] as number;
  const { start, step } = n.attrs;
  let wide = spread(b, d, axis, step);
  const room = size - start;
  if ((wide.type.shape[axis] as number) > room) wide = b.op('slice', [wide], { axis, start: 0, end: room, step: 1 });
  const begins = Array.from({ length: rank }, (_, i) => (i === axis ? start : 0));
  const after = room - (wide.type.shape[axis] as number);
  return b.op('pad', [wide], { begins, ends: begins.map((_, i) => (i === axis ? after : 0)), value: 0 });
}

export const slice: Op<'slice', SliceAttrs> = {
  id: 'slice',
  doc: 'The elements start, start + step, ... before end along one axis that does not carry the batch.',
  infer: (inputs, attrs) => {
    const [x] = inputs;
    const shape = slicedShape(x, attrs);
    if (inputs.length === 1 && x && shape) return done([{ dtype: x.dtype, shape }]);
    return opFault('slice', inputs, 'one tensor, and 0 <= start < end <= size along an axis of fixed size, step >= 1');
  },
  adjoint: (b, n, [d]) => [d && adjoint(b, n, d)],
  reference: ([x], { axis, start, step }, [shape]) => {
    const strides = stridesOf(x?.shape ?? []);
    const front = frontAxis(axis, strides.length) ?? 0;
    const stride = strides[front] ?? 1;
    const steps = strides.map((s, i) => (i === front ? s * step : s));
    return [stridedCopy(x, shape, steps, start * stride)];
  },
  onnx: (w, [x], { attrs: { axis, start, end, step } }) => [
    w.node('Slice', [x ?? '', w.ints([start]), w.ints([end]), w.ints([axis]), w.ints([step])]),
  ],
  examples: [
    { inputs: [floatType(BATCH, 5)], attrs: { axis: 1, start: 1, end: 4, step: 1 }, gives: ['float[batch, 3]'] },
    { inputs: [floatType(BATCH, 5, 2)], attrs: { axis: -2, start: 1, end: 5, step: 3 }, gives: ['float[batch, 2, 2]'] },
    { inputs: [floatType(BATCH, 6)], attrs: { axis: 1, start: 0, end: 3, step: 2 }, gives: ['float[batch, 2]'] },
    { inputs: [intType(4)], attrs: { axis: 0, start: 0, end: 4, step: 1 }, gives: ['int[4]'] },
    { inputs: [floatType(BATCH, 5)], attrs: { axis: 1, start: 2, end: 6, step: 1 }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(BATCH, 5)], attrs: { axis: 0, start: 0, end: 1, step: 1 }, gives: { fault: 'op-inputs' } },
  ],
};
