import { BATCH, carriesBatch, done, floatType, intType, stridesOf } from '../base/index.js';
import type { Op } from './contract.js';
import { frontAxes, opFault } from './faults.js';
import { stridedCopy } from './strided.js';

/** The axes of fixed size to reverse (negative: from the back). */
export interface FlipAttrs {
  readonly axes: readonly number[];
}

/** Before the first element of any axis, as ONNX counts from the back. */
const BEFORE_FIRST = -2147483648;

export const flip: Op<'flip', FlipAttrs> = {
  id: 'flip',
  doc: 'The elements in reverse order along the axes, none of which carries the batch.',
  infer: (inputs, { axes }) => {
    const [x] = inputs;
    const front = x && frontAxes(axes, x.shape.length);
    if (inputs.length === 1 && x && front?.every((axis) => !carriesBatch(x.shape[axis] ?? 1))) return done([x]);
    return opFault('flip', inputs, 'one tensor with axes of fixed size, each named once');
  },
  adjoint: (b, n, [d]) => [d && b.op('flip', [d], n.attrs)],
  reference: ([x], { axes }, [shape]) => {
    const sizes = x?.shape ?? [];
    const front = frontAxes(axes, sizes.length) ?? [];
    const strides = stridesOf(sizes);
    const last = front.reduce((sum, axis) => sum + (strides[axis] as number) * ((sizes[axis] as number) - 1), 0);
    return [
      stridedCopy(
        x,
        shape,
        strides.map((s, axis) => (front.includes(axis) ? -s : s)),
        last,
      ),
    ];
  },
  onnx: (w, [x], { attrs: { axes } }) => {
    const each = (value: number): string => w.ints(axes.map(() => value));
    return [
      axes.length === 0 ? (x ?? '') : w.node('Slice', [x ?? '', each(-1), each(BEFORE_FIRST), w.ints(axes), each(-1)]),
    ];
  },
  examples: [
    { inputs: [floatType(BATCH, 3)], attrs: { axes: [1] }, gives: ['float[batch, 3]'] },
    { inputs: [floatType(BATCH, 2, 3, 2)], attrs: { axes: [1, -1] }, gives: ['float[batch, 2, 3, 2]'] },
    { inputs: [intType(3)], attrs: { axes: [0] }, gives: ['int[3]'] },
    { inputs: [floatType(BATCH, 3)], attrs: { axes: [0] }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(BATCH, 3)], attrs: { axes: [1, 1] }, gives: { fault: 'op-inputs' } },
  ],
};
