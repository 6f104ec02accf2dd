import type { Tensor, TensorType } from '../base/index.js';
import { BATCH, floatType, zeros } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { updateTypes } from './update-inputs.js';

/** How much of the velocity is kept, and whether the step looks ahead along it. */
export interface MomentumUpdateAttrs {
  readonly momentum: number;
  readonly nesterov: boolean;
}

const inputsLike = (w: TensorType): TensorType[] => [w, w, w, floatType()];
const weights = inputsLike(floatType(2, 3));

export const momentumUpdate: Op<'momentumUpdate', MomentumUpdateAttrs> = {
  id: 'momentumUpdate',
  doc: "A step along a velocity (Polyak 1964): (w, g, v, rate) -> (w - rate v', v') with v' = momentum v + g; with nesterov the step is g + momentum v' (Sutskever et al. 2013).",
  infer: (types) => updateTypes('momentumUpdate', types, { alike: 3, scalars: 1, outputs: 2 }),
  decompose: (b, values, { momentum, nesterov }) => {
    const [w, g, v, rate] = values as readonly [Value, Value, Value, Value];
    const follow = (velocity: Value): Value => b.op('add', [b.op('mul', [velocity, b.scalar(momentum)], {}), g], {});
    const velocity = follow(v);
    const step = nesterov ? follow(velocity) : velocity;
    return [b.op('sub', [w, b.op('mul', [step, rate], {})], {}), velocity];
  },
  reference: (tensors, { momentum, nesterov }, [shape]) => {
    const [w, g, v, rate] = tensors as readonly [Tensor, Tensor, Tensor, Tensor];
    const [weight, velocity] = [zeros('float', shape ?? []), zeros('float', shape ?? [])];
    for (let i = 0; i < w.data.length; i++) {
      const gradient = g.data[i] as number;
      const now = momentum * (v.data[i] as number) + gradient;
      const step = nesterov ? gradient + momentum * now : now;
      velocity.data[i] = now;
      weight.data[i] = (w.data[i] as number) - (rate.data[0] as number) * step;
    }
    return [weight, velocity];
  },
  examples: [
    { inputs: weights, attrs: { momentum: 0.9, nesterov: false }, gives: ['float[2, 3]', 'float[2, 3]'] },
    { inputs: weights, attrs: { momentum: 0.5, nesterov: true }, gives: ['float[2, 3]', 'float[2, 3]'] },
    {
      inputs: inputsLike(floatType(BATCH, 2)),
      attrs: { momentum: 0.5, nesterov: true },
      gives: ['float[batch, 2]', 'float[batch, 2]'],
    },
    { inputs: weights.slice(1), attrs: { momentum: 0.9, nesterov: false }, gives: { fault: 'op-inputs' } },
  ],
};
