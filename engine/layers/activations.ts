import type { Builder, Value } from '../ops/index.js';

/** The functions that a layer can apply to its result. */
export const activationIds = ['linear', 'relu', 'sigmoid', 'tanh', 'softmax'] as const;
export type ActivationId = (typeof activationIds)[number];

/** The axis that softmax sums over: the channels of [batch, channels, height, width], else the last one. */
export function softmaxAxis(rank: number): number {
  return rank === 4 ? 1 : rank - 1;
}

/** Applies the function to `x`, of any shape; `linear` adds no operation. */
export function activate(b: Builder, id: ActivationId, x: Value): Value {
  switch (id) {
    case 'linear':
      return x;
    case 'softmax':
      return b.op('softmax', [x], { axis: softmaxAxis(x.type.shape.length) });
    default:
      return b.op(id, [x], {});
  }
}

/** The functions as LaTeX, for the formulas of layers that end in one. */
export const activationFormula =
  '\\phi(z) \\in \\{z,\\ \\max(0, z),\\ \\tfrac{1}{1 + e^{-z}},\\ \\tanh z,\\ \\tfrac{e^{z_i}}{\\sum_j e^{z_j}}\\}';
