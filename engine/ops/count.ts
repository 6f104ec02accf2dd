import type { Dim, TensorType } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims } from '../base/index.js';
import type { Op } from './contract.js';
import { frontAxes, opFault } from './faults.js';
import { ONNX_FLOAT } from './onnx-types.js';

/** The axes along which to count (negative: from the back). */
export interface CountAttrs {
  readonly axes: readonly number[];
}

function countOf(x: TensorType | undefined, axes: readonly number[]): Dim | undefined {
  const front = x && frontAxes(axes, x.shape.length);
  return front && multiplyDims(front.map((axis) => x.shape[axis] as Dim));
}

export const count: Op<'count', CountAttrs> = {
  id: 'count',
  doc: 'The product of the sizes of these axes as a float of shape []: what a mean over them divides by.',
  infer: (inputs, { axes }) => {
    if (inputs.length === 1 && countOf(inputs[0], axes) !== undefined) return done([floatType()]);
    return opFault('count', inputs, 'one tensor that has the axes, at most one of them carrying the batch');
  },
  piecewiseConstant: true,
  reference: ([x], { axes }, [shape]) => {
    const sizes = frontAxes(axes, x?.shape.length ?? 0)?.map((axis) => x?.shape[axis] ?? 0) ?? [];
    return [{ dtype: 'float', shape: shape ?? [], data: Float64Array.of(sizes.reduce((a, b) => a * b, 1)) }];
  },
  onnx: (w, _inputs, n) => {
    const size = countOf(n.inputs[0]?.type, n.attrs.axes) ?? 1;
    if (typeof size === 'number') return [w.floats([size])];
    return [w.node('Cast', [w.reshape(w.shape([size]), [])], { to: { int: ONNX_FLOAT } })];
  },
  examples: [
    { inputs: [floatType(BATCH, 3)], attrs: { axes: [0] }, gives: ['float[]'] },
    { inputs: [floatType(BATCH, 3, 2)], attrs: { axes: [0, -1] }, gives: ['float[]'] },
    { inputs: [floatType(2, 3)], attrs: { axes: [1] }, gives: ['float[]'] },
    { inputs: [floatType(2, 3)], attrs: { axes: [] }, gives: ['float[]'] },
    { inputs: [floatType(BATCH, 3)], attrs: { axes: [2] }, gives: { fault: 'op-inputs' } },
  ],
};
