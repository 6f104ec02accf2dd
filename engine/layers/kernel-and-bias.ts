import type { Initial } from '../ops/index.js';
import { activationIds, isRectifier } from './activations.js';
import type { ActivationId } from './activations.js';
import type { WeightSpec } from './contract.js';
import type { ParamSchema } from './params.js';

/** How a kernel can start; `auto` is He's normal before ReLU and its relatives, and Glorot's uniform else. */
export const initialiserIds = ['auto', 'heNormal', 'heUniform', 'glorotNormal', 'glorotUniform', 'zeros'] as const;
export type InitialiserId = (typeof initialiserIds)[number];

/** The parameters of every layer that has a kernel, a bias and a function at its end. */
export const kernelParams = {
  activation: { kind: 'choice', default: 'linear', options: activationIds },
  bias: { kind: 'boolean', default: true },
  initialiser: { kind: 'choice', default: 'auto', options: initialiserIds },
  trainable: { kind: 'boolean', default: true },
} as const satisfies ParamSchema;

/** What `kernelAndBias` reads of a layer's parameters. */
export interface KernelChoices {
  readonly activation: ActivationId;
  readonly bias: boolean;
  readonly initialiser: InitialiserId;
  readonly trainable: boolean;
}

/** The connections that one unit receives and sends (Glorot & Bengio 2010). */
export interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

/** The weights `kernel` of this shape and `bias` [outputs], if there is one; biases start at zero. */
export function kernelAndBias(
  choices: KernelChoices,
  shape: readonly [number, ...number[]],
  fans: Fans,
  outputs: number = shape[0],
): WeightSpec[] {
  const { trainable } = choices;
  const initial = initialOf(choices, fans);
  const kernel: WeightSpec = { name: 'kernel', shape, kind: 'weight', initial, trainable };
  if (!choices.bias) return [kernel];
  return [
    kernel,
    { name: 'bias', shape: [outputs], kind: 'weight', initial: { kind: 'constant', value: 0 }, trainable },
  ];
}

/** Looks at the layer's own activation only: an activation drawn as a layer of its own is not seen. */
function initialOf({ initialiser, activation }: KernelChoices, fans: Fans): Initial {
  if (initialiser === 'zeros') return { kind: 'constant', value: 0 };
  if (initialiser !== 'auto') return { kind: initialiser, ...fans };
  return { kind: isRectifier(activation) ? 'heNormal' : 'glorotUniform', ...fans };
}
