import { BATCH, done, elementCount, floatType, intType } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';
import { ONNX_FLOAT } from './onnx-types.js';

/** The number of classes. */
export interface OneHotAttrs {
  readonly depth: number;
}

export const oneHot: Op<'oneHot', OneHotAttrs> = {
  id: 'oneHot',
  doc: 'Indices [...] -> [..., depth] with 1 at the index and 0 elsewhere; an index outside 0..depth-1 gives zeros only.',
  infer: (inputs, { depth }) => {
    const [x] = inputs;
    if (inputs.length === 1 && x?.dtype === 'int' && Number.isInteger(depth) && depth >= 1) {
      return done([floatType(...x.shape, depth)]);
    }
    return opFault('oneHot', inputs, 'one int tensor and a depth of at least 1');
  },
  piecewiseConstant: true,
  reference: ([x], { depth }, [shape]) => {
    const data = new Float64Array(elementCount(shape ?? []));
    x?.data.forEach((index, i) => {
      if (index >= 0 && index < depth) data[i * depth + index] = 1;
    });
    return [{ dtype: 'float', shape: shape ?? [], data }];
  },
  onnx: (w, [x], n) => {
    const classes = w.ints(Array.from({ length: n.attrs.depth }, (_, i) => i));
    const rank = (n.inputs[0] as Value).type.shape.length;
    const hit = w.node('Equal', [w.node('Unsqueeze', [x ?? '', w.ints([rank])]), classes]);
    return [w.node('Cast', [hit], { to: { int: ONNX_FLOAT } })];
  },
  examples: [
    { inputs: [intType(BATCH)], attrs: { depth: 4 }, gives: ['float[batch, 4]'], indexBelow: 4 },
    { inputs: [intType(2, 3)], attrs: { depth: 3 }, gives: ['float[2, 3, 3]'], indexBelow: 5 },
    { inputs: [intType()], attrs: { depth: 2 }, gives: ['float[2]'], indexBelow: 2 },
    { inputs: [floatType(BATCH)], attrs: { depth: 4 }, gives: { fault: 'op-inputs' } },
  ],
};
