import type { Dim, TensorType } from '../base/index.js';
import { BATCH, addDims, done, elementCount, floatType, intType, sameShape } from '../base/index.js';
import { axisBlocks } from './axis-blocks.js';
import type { Builder, Op, Value } from './contract.js';
import { frontAxis, opFault } from './faults.js';

/** The axis along which the inputs follow each other (negative: from the back). */
export interface ConcatAttrs {
  readonly axis: number;
}

function joined(inputs: readonly TensorType[], axis: number): TensorType | undefined {
  const [first] = inputs;
  const front = first && frontAxis(axis, first.shape.length);
  if (!first || front === undefined) return undefined;
  const others = (t: TensorType): Dim[] => t.shape.map((dim, i) => (i === front ? 0 : dim));
  if (!inputs.every((t) => t.dtype === first.dtype && sameShape(others(t), others(first)))) return undefined;
  const total = addDims(inputs.map((t) => t.shape[front] as Dim));
  return total === undefined
    ? undefined
    : { dtype: first.dtype, shape: first.shape.map((dim, i) => (i === front ? total : dim)) };
}

/** The part of `d` that starts at `start` and has size `size` along the axis; both are multiples of the batch or neither. */
function part(b: Builder, d: Value, axis: number, start: number, size: Dim): Value {
  const { shape } = d.type;
  const along = shape[axis] as Dim;
  if (typeof size === 'number') return b.op('slice', [d], { axis, start, end: start + size, step: 1 });
  const [before, after] = [shape.slice(0, axis), shape.slice(axis + 1)];
  const blocks = typeof along === 'number' ? along : along.batch;
  const split = b.op('reshape', [d], { shape: [...before, blocks, BATCH, ...after] });
  const taken = b.op('slice', [split], { axis, start, end: start + size.batch, step: 1 });
  return b.op('reshape', [taken], { shape: [...before, size, ...after] });
}

export const concat: Op<'concat', ConcatAttrs> = {
  id: 'concat',
  doc: 'The inputs one after the other along an axis; all other sizes are equal.',
  infer: (inputs, { axis }) => {
    const type = joined(inputs, axis);
    return type
      ? done([type])
      : opFault('concat', inputs, 'tensors of one type whose sizes agree except along the axis');
  },
  adjoint: (b, n, [d]) => {
    if (!d) return [];
    const axis = frontAxis(n.attrs.axis, d.type.shape.length) ?? 0;
    let start = 0;
    return n.inputs.map((x) => {
      const size = x.type.shape[axis] as Dim;
      const from = start;
      start += typeof size === 'number' ? size : size.batch;
      return part(b, d, axis, from, size);
    });
  },
  reference: (inputs, { axis }, [shape]) => {
    const out = shape ?? [];
    const data = new Float64Array(elementCount(out));
    const whole = axisBlocks(out, axis);
    let start = 0;
    for (const x of inputs) {
      const length = axisBlocks(x.shape, axis).size * whole.inner;
      for (let o = 0; o < whole.outer; o++) {
        data.set(x.data.subarray(o * length, (o + 1) * length), o * whole.size * whole.inner + start);
      }
      start += length;
    }
    return [{ dtype: inputs[0]?.dtype ?? 'float', shape: out, data }];
  },
  onnx: (w, inputs, n) => [w.node('Concat', inputs, { axis: { int: n.attrs.axis } })],
  examples: [
    { inputs: [floatType(BATCH, 2), floatType(BATCH, 3)], attrs: { axis: 1 }, gives: ['float[batch, 5]'] },
    {
      inputs: [floatType(BATCH, 1, 2), floatType(BATCH, 2, 2), floatType(BATCH, 1, 2)],
      attrs: { axis: -2 },
      gives: ['float[batch, 4, 2]'],
    },
    { inputs: [floatType(BATCH, 2), floatType({ batch: 2 }, 2)], attrs: { axis: 0 }, gives: ['float[3*batch, 2]'] },
    { inputs: [intType(2), intType(1)], attrs: { axis: 0 }, gives: ['int[3]'] },
    { inputs: [floatType(BATCH, 2), floatType(3, 2)], attrs: { axis: 0 }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(BATCH, 2), floatType(BATCH, 3, 1)], attrs: { axis: 1 }, gives: { fault: 'op-inputs' } },
  ],
};
