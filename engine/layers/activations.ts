import type { Builder, Value } from '../ops/index.js';

/** The functions that a layer can apply to its result. */
export const activationIds = [
  'linear',
  'relu',
  'relu6',
  'leakyRelu',
  'elu',
  'selu',
  'gelu',
  'silu',
  'hardSwish',
  'sigmoid',
  'tanh',
  'softplus',
  'softmax',
] as const;
export type ActivationId = (typeof activationIds)[number];

/** The two functions that have a number of their own. */
export interface ActivationNumbers {
  /** Leaky ReLU's slope below zero. */
  readonly negativeSlope: number;
  /** ELU tends to minus this. */
  readonly alpha: number;
}

/** What the functions use where a layer has no parameters for it (Maas et al. 2013; Clevert et al. 2016). */
export const activationDefaults: ActivationNumbers = { negativeSlope: 0.01, alpha: 1 };

/** SELU's two numbers, for which mean 0 and variance 1 are a fixed point (Klambauer et al. 2017, equation 14). */
const SELU_SCALE = 1.0507009873554804934;
const SELU_ALPHA = 1.6732632423543772848;

/** The axis that softmax sums over: the channels of [batch, channels, height, width], else the last one. */
export function softmaxAxis(rank: number): number {
  return rank === 4 ? 1 : rank - 1;
}

/** Functions that cut or flatten what is below zero, before which kernels start by He's rule. */
export function isRectifier(id: string): boolean {
  return ['relu', 'relu6', 'leakyRelu', 'elu', 'gelu', 'silu', 'hardSwish'].includes(id);
}

/** Applies the function to `x`, of any shape; `linear` adds no operation. */
export function activate(b: Builder, id: ActivationId, x: Value, numbers = activationDefaults): Value {
  switch (id) {
    case 'linear':
      return x;
    case 'softmax':
      return b.op('softmax', [x], { axis: softmaxAxis(x.type.shape.length) });
    case 'relu6':
      return relu6(b, x);
    case 'leakyRelu':
      return leakyRelu(b, x, numbers.negativeSlope);
    case 'elu':
      return elu(b, x, 1, numbers.alpha);
    case 'selu':
      return elu(b, x, SELU_SCALE, SELU_ALPHA);
    case 'silu':
      return b.op('mul', [x, b.op('sigmoid', [x], {})], {});
    case 'hardSwish':
      return hardSwish(b, x);
    default:
      return b.op(id, [x], {});
  }
}

/** min(max(0, x), 6); at 6 it has the gradient of its part below, and a NaN stays one. */
function relu6(b: Builder, x: Value): Value {
  const six = b.scalar(6);
  const positive = b.op('relu', [x], {});
  return b.op('select', [b.op('greater', [positive, six], {}), six, positive], {});
}

function leakyRelu(b: Builder, x: Value, slope: number): Value {
  const above = b.op('greater', [x, b.scalar(0)], {});
  return b.op('select', [above, x, b.op('mul', [x, b.scalar(slope)], {})], {});
}

/** scale * (x where x > 0, else alpha * (e^x - 1)); e^x is not taken of large numbers, so nothing overflows. */
function elu(b: Builder, x: Value, scale: number, alpha: number): Value {
  const above = b.op('greater', [x, b.scalar(0)], {});
  const grown = b.op('exp', [b.op('select', [above, b.scalar(0), x], {})], {});
  const below = b.op('mul', [b.op('sub', [grown, b.scalar(1)], {}), b.scalar(alpha)], {});
  const y = b.op('select', [above, x, below], {});
  return scale === 1 ? y : b.op('mul', [y, b.scalar(scale)], {});
}

/** x * min(max(x / 6 + 1 / 2, 0), 1), the lower and the upper bound each by a ReLU. */
function hardSwish(b: Builder, x: Value): Value {
  const ramp = b.op('add', [b.op('mul', [x, b.scalar(1 / 6)], {}), b.scalar(0.5)], {});
  const one = b.scalar(1);
  const missing = b.op('relu', [b.op('sub', [one, b.op('relu', [ramp], {})], {})], {});
  return b.op('mul', [x, b.op('sub', [one, missing], {})], {});
}

/** Where layers that end in a function explain which; the functions themselves are in `activationFormulas`. */
export const activationFormula = '\\phi \\text{: the activation}';

/** Each function as LaTeX. */
export const activationFormulas: Readonly<Record<ActivationId, string>> = {
  linear: 'z',
  relu: '\\max(0, z)',
  relu6: '\\min(\\max(0, z), 6)',
  leakyRelu: '\\max(0, z) + a \\min(0, z)',
  elu: '\\max(0, z) + \\alpha (e^{\\min(0, z)} - 1)',
  selu: '1.0507 \\big(\\max(0, z) + 1.6733 (e^{\\min(0, z)} - 1)\\big)',
  gelu: '\\tfrac{z}{2} \\big(1 + \\operatorname{erf}(z / \\sqrt{2})\\big)',
  silu: '\\tfrac{z}{1 + e^{-z}}',
  hardSwish: 'z \\min\\big(\\max(\\tfrac{z}{6} + \\tfrac{1}{2}, 0), 1\\big)',
  sigmoid: '\\tfrac{1}{1 + e^{-z}}',
  tanh: '\\tanh z',
  softplus: '\\log(1 + e^{z})',
  softmax: '\\tfrac{e^{z_i}}{\\sum_j e^{z_j}}',
};
