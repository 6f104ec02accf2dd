import { BATCH, done, floatType, sameShape } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { errorFunction } from './error-function.js';
import { opFault } from './faults.js';
import { geluParts } from './gelu-parts.js';

/** Density of the normal distribution at 0. */
const PEAK = 1 / Math.sqrt(2 * Math.PI);

function slope(x: number): number {
  return (1 + errorFunction(x * Math.SQRT1_2)) / 2 + x * PEAK * Math.exp((-x * x) / 2);
}

export const geluGradient: Op<'geluGradient', object> = {
  id: 'geluGradient',
  doc: 'What passes back through gelu: (x, d) of equal shapes -> d (P(x) + x p(x)), with P and p the normal distribution and its density.',
  infer: (inputs) => {
    const [x, d] = inputs;
    if (inputs.length === 2 && x?.dtype === 'float' && d?.dtype === 'float' && sameShape(x.shape, d.shape)) {
      return done([x]);
    }
    return opFault('geluGradient', inputs, 'two float tensors of the same shape');
  },
  adjoint: (b, n, [again]) => {
    if (!again) return [];
    const [x, d] = n.inputs as readonly [Value, Value];
    const squared = b.op('mul', [x, x], {});
    const density = b.op('mul', [b.op('exp', [b.op('mul', [squared, b.scalar(-0.5)], {})], {}), b.scalar(PEAK)], {});
    const bend = b.op('mul', [density, b.op('sub', [b.scalar(2), squared], {})], {});
    return [b.op('mul', [b.op('mul', [again, d], {}), bend], {}), b.op('geluGradient', [x, again], {})];
  },
  reference: ([x, d], _attrs, [shape]) => [
    {
      dtype: 'float',
      shape: shape ?? [],
      data: (d?.data ?? new Float64Array()).map((v, i) => v * slope(x?.data[i] ?? 0)),
    },
  ],
  onnx: (w, inputs) => {
    const [x, d] = inputs as readonly [string, string];
    const { scaled, share } = geluParts(w, x);
    // x p(x) = scaled e^(ln(1 / sqrt(pi)) - scaled^2): the factor is in the exponent.
    const exponent = w.node('Sub', [w.floats([-Math.log(Math.PI) / 2]), w.node('Mul', [scaled, scaled])]);
    const density = w.node('Mul', [scaled, w.node('Exp', [exponent])]);
    return [w.node('Mul', [d, w.node('Add', [share, density])])];
  },
  examples: [
    { inputs: [floatType(BATCH, 4), floatType(BATCH, 4)], attrs: {}, gives: ['float[batch, 4]'] },
    { inputs: [floatType(2, 3), floatType(2, 3)], attrs: {}, gives: ['float[2, 3]'] },
    { inputs: [floatType(BATCH, 4), floatType(4)], attrs: {}, gives: { fault: 'op-inputs' } },
  ],
};
