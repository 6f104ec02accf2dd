import type { DType, TensorType } from '../base/index.js';
import { done, elementCount } from '../base/index.js';
import type { Op } from './contract.js';
import { opFault } from './faults.js';

/** A tensor that is part of the Program; an int constant's data are whole numbers. */
export interface ConstantAttrs {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Row-major. */
  readonly data: Float64Array;
}

export const constant: Op<'constant', ConstantAttrs> = {
  id: 'constant',
  doc: 'The tensor that the attributes hold; it never carries the batch.',
  infer: (inputs, { dtype, shape, data }) => {
    const type: TensorType = { dtype, shape };
    const whole = dtype === 'float' || data.every((v) => Number.isSafeInteger(v));
    if (inputs.length === 0 && data.length === elementCount(shape) && whole) return done([type]);
    return opFault('constant', inputs, 'no input, one number per element and whole numbers for int');
  },
  reference: (_inputs, { dtype, shape, data }) => [{ dtype, shape, data }],
  onnx: (w, _inputs, { attrs: { dtype, shape, data } }) => [
    dtype === 'float' ? w.floats(data, shape) : w.ints(Array.from(data), shape),
  ],
  examples: [
    {
      inputs: [],
      attrs: { dtype: 'float', shape: [2, 2], data: Float64Array.of(1, -2, 0.5, 0) },
      gives: ['float[2, 2]'],
    },
    { inputs: [], attrs: { dtype: 'int', shape: [], data: Float64Array.of(7) }, gives: ['int[]'] },
    { inputs: [], attrs: { dtype: 'int', shape: [1], data: Float64Array.of(0.5) }, gives: { fault: 'op-inputs' } },
    { inputs: [], attrs: { dtype: 'float', shape: [3], data: Float64Array.of(1) }, gives: { fault: 'op-inputs' } },
  ],
};
