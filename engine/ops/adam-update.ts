import type { Tensor, TensorType } from '../base/index.js';
import { BATCH, floatType, zeros } from '../base/index.js';
import type { Builder, Op, OpExample, Value } from './contract.js';
import { updateTypes } from './update-inputs.js';

/** How much of the means of g and of its square is kept at each step. */
export interface AdamUpdateAttrs {
  readonly beta1: number;
  readonly beta2: number;
}

/** beta old + (1 - beta) x. */
function follow(b: Builder, old: Value, beta: number, x: Value): Value {
  return b.op('add', [b.op('mul', [old, b.scalar(beta)], {}), b.op('mul', [x, b.scalar(1 - beta)], {})], {});
}

const inputsLike = (w: TensorType): TensorType[] => [w, w, w, w, floatType(), floatType()];
const weights = inputsLike(floatType(2, 3));
const values: OpExample['values'] = ['normal', 'normal', 'normal', 'positive', 'positive', 'positive'];

export const adamUpdate: Op<'adamUpdate', AdamUpdateAttrs> = {
  id: 'adamUpdate',
  doc: "One step of Adam (Kingma & Ba 2015): (w, g, m, v, rate, epsilon) -> (w - rate m' / (sqrt(v') + epsilon), m', v'); the bias correction is the host's, folded into rate and epsilon.",
  infer: (types) => updateTypes('adamUpdate', types, { alike: 4, scalars: 2, outputs: 3 }),
  decompose: (b, parts, { beta1, beta2 }) => {
    const [w, g, m, v, rate, epsilon] = parts as readonly [Value, Value, Value, Value, Value, Value];
    const mean = follow(b, m, beta1, g);
    const square = follow(b, v, beta2, b.op('mul', [g, g], {}));
    const scale = b.op('add', [b.op('sqrt', [square], {}), epsilon], {});
    const step = b.op('div', [b.op('mul', [mean, rate], {}), scale], {});
    return [b.op('sub', [w, step], {}), mean, square];
  },
  reference: (tensors, { beta1, beta2 }, [shape]) => {
    const [w, g, m, v, rate, epsilon] = tensors as readonly [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    const results = [zeros('float', shape ?? []), zeros('float', shape ?? []), zeros('float', shape ?? [])] as const;
    for (let i = 0; i < w.data.length; i++) {
      const gradient = g.data[i] as number;
      const mean = beta1 * (m.data[i] as number) + (1 - beta1) * gradient;
      const square = beta2 * (v.data[i] as number) + (1 - beta2) * gradient * gradient;
      const scale = Math.sqrt(square) + (epsilon.data[0] as number);
      results[0].data[i] = (w.data[i] as number) - ((rate.data[0] as number) * mean) / scale;
      results[1].data[i] = mean;
      results[2].data[i] = square;
    }
    return [...results];
  },
  examples: [
    {
      inputs: weights,
      attrs: { beta1: 0.9, beta2: 0.999 },
      gives: ['float[2, 3]', 'float[2, 3]', 'float[2, 3]'],
      values,
    },
    {
      inputs: inputsLike(floatType(BATCH, 2)),
      attrs: { beta1: 0.5, beta2: 0.9 },
      gives: ['float[batch, 2]', 'float[batch, 2]', 'float[batch, 2]'],
      values,
    },
    { inputs: weights.slice(0, 5), attrs: { beta1: 0.9, beta2: 0.999 }, gives: { fault: 'op-inputs' }, values },
  ],
};
