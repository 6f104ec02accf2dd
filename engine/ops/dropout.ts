import { BATCH, done, floatType, sameShape } from '../base/index.js';
import { broadcastMap, broadcastShape } from './broadcast.js';
import type { Op, OpExample, Value } from './contract.js';
import { opFault } from './faults.js';

/** The share of cells that become 0, in [0, 1). */
export interface DropoutAttrs {
  readonly rate: number;
}

const values: OpExample['values'] = ['normal', 'unit'];

export const dropout: Op<'dropout', DropoutAttrs> = {
  id: 'dropout',
  doc: 'Inverted dropout (Srivastava et al. 2014): (x, noise) -> x / (1 - rate) where noise >= rate, else 0; noise is uniform in [0, 1), of the shape of x or stretching to it.',
  infer: (inputs, { rate }) => {
    const [x, noise] = inputs;
    const floats = inputs.length === 2 && inputs.every((t) => t.dtype === 'float') && rate >= 0 && rate < 1;
    const common = x && noise && broadcastShape(x.shape, noise.shape);
    if (floats && x && common && sameShape(common, x.shape)) return done([x]);
    return opFault('dropout', inputs, 'x, noise that stretches to the shape of x, and a rate in [0, 1)');
  },
  decompose: (b, inputs, { rate }) => {
    const [x, noise] = inputs as readonly [Value, Value];
    const dropped = b.op('greater', [b.scalar(Math.fround(rate)), noise], {});
    const kept = b.op('mul', [x, b.scalar(1 / (1 - rate))], {});
    return [b.op('select', [dropped, b.scalar(0), kept], {})];
  },
  reference: (inputs, { rate }, [shape]) => {
    // The noise is the same number in float32, so the threshold must be too: every executor drops the same cells.
    const threshold = Math.fround(rate);
    return [broadcastMap(inputs, shape ?? [], (x, noise) => (threshold > noise ? 0 : x / (1 - rate)))];
  },
  examples: [
    {
      inputs: [floatType(BATCH, 6), floatType(BATCH, 6)],
      attrs: { rate: 0.5 },
      gives: ['float[batch, 6]'],
      values,
    },
    {
      inputs: [floatType(BATCH, 3, 2, 2), floatType(BATCH, 3, 1, 1)],
      attrs: { rate: 0.3 },
      gives: ['float[batch, 3, 2, 2]'],
      values,
    },
    { inputs: [floatType(BATCH, 4), floatType(BATCH, 4)], attrs: { rate: 0 }, gives: ['float[batch, 4]'], values },
    { inputs: [floatType(BATCH, 4), floatType(BATCH, 4)], attrs: { rate: 1 }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(4), floatType(BATCH, 4)], attrs: { rate: 0.5 }, gives: { fault: 'op-inputs' } },
  ],
};
