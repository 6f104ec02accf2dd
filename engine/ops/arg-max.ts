import { BATCH, done, elementCount, floatType, intType } from '../base/index.js';
import { axisBlocks, eachLine } from './axis-blocks.js';
import type { Op } from './contract.js';
import { frontAxis, opFault } from './faults.js';

/** The axis that is searched and left out of the result (negative: from the back). */
export interface ArgMaxAttrs {
  readonly axis: number;
}

export const argMax: Op<'argMax', ArgMaxAttrs> = {
  id: 'argMax',
  doc: 'Index of the largest element along an axis, the first of equals; the axis goes.',
  infer: (inputs, { axis }) => {
    const [x] = inputs;
    const front = x && frontAxis(axis, x.shape.length);
    if (inputs.length !== 1 || x?.dtype !== 'float' || front === undefined) {
      return opFault('argMax', inputs, 'one float tensor that has the axis');
    }
    return done([intType(...x.shape.filter((_, i) => i !== front))]);
  },
  piecewiseConstant: true,
  reference: ([x], { axis }, [shape]) => {
    const data = new Float64Array(elementCount(shape ?? []));
    const at = (i: number): number => x?.data[i] ?? NaN;
    const blocks = axisBlocks(x?.shape ?? [], axis);
    eachLine(blocks, (start, line) => {
      let best = 0;
      for (let i = 1; i < blocks.size; i++) {
        if (at(start + i * blocks.inner) > at(start + best * blocks.inner)) best = i;
      }
      data[line] = best;
    });
    return [{ dtype: 'int', shape: shape ?? [], data }];
  },
  onnx: (w, inputs, n) => [
    w.node('ArgMax', inputs, { axis: { int: n.attrs.axis }, keepdims: { int: 0 }, select_last_index: { int: 0 } }),
  ],
  examples: [
    { inputs: [floatType(BATCH, 4)], attrs: { axis: 1 }, gives: ['int[batch]'], values: 'distinct' },
    { inputs: [floatType(2, 3, 2)], attrs: { axis: -2 }, gives: ['int[2, 2]'], values: 'distinct' },
    { inputs: [floatType(BATCH, 4)], attrs: { axis: 2 }, gives: { fault: 'op-inputs' } },
  ],
};
