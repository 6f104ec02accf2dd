import type { DType } from '../base/index.js';
import { BATCH, done, floatType, intType } from '../base/index.js';
import type { Op } from './contract.js';
import { opFault } from './faults.js';
import { ONNX_FLOAT, ONNX_INT64 } from './onnx-types.js';

/** The type to turn into. */
export interface CastAttrs {
  readonly to: DType;
}

export const cast: Op<'cast', CastAttrs> = {
  id: 'cast',
  doc: 'The same numbers as float or int; towards int the fraction is cut off.',
  infer: (inputs, { to }) => {
    const [x] = inputs;
    return inputs.length === 1 && x ? done([{ dtype: to, shape: x.shape }]) : opFault('cast', inputs, 'one tensor');
  },
  piecewiseConstant: true,
  reference: ([x], { to }, [shape]) => {
    const data = x?.data ?? new Float64Array();
    // Adding 0 turns -0, which no int is, into 0.
    return [{ dtype: to, shape: shape ?? [], data: to === 'int' ? data.map((v) => Math.trunc(v) + 0) : data }];
  },
  onnx: (w, inputs, n) => [w.node('Cast', inputs, { to: { int: n.attrs.to === 'int' ? ONNX_INT64 : ONNX_FLOAT } })],
  examples: [
    { inputs: [floatType(BATCH, 3)], attrs: { to: 'int' }, gives: ['int[batch, 3]'] },
    { inputs: [intType(2, 3)], attrs: { to: 'float' }, gives: ['float[2, 3]'], indexBelow: 9 },
    { inputs: [], attrs: { to: 'float' }, gives: { fault: 'op-inputs' } },
  ],
};
