import type { Initial, Value } from '../ops/index.js';
import { activationIds, isRectifier } from './activations.js';
import type { ActivationId } from './activations.js';
import type { BuildSite, WeightSpec } from './contract.js';
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

/** How kernels are written by their rank: of a product, along time, over an image. */
const kernelAxes: Readonly<Record<number, readonly string[]>> = {
  2: ['O', 'I'],
  3: ['O', 'I', 'kT'],
  4: ['O', 'I', 'kH', 'kW'],
};

/** The weights `kernel` of this shape and `bias` [outputs], if there is one; biases start at zero. */
export function kernelAndBias(
  choices: KernelChoices,
  shape: readonly [number, ...number[]],
  fans: Fans,
  outputs: number = shape[0],
  axes: readonly string[] = kernelAxes[shape.length] ?? [],
): WeightSpec[] {
  const { trainable } = choices;
  const initial = initialOf(choices, fans);
  const kernel: WeightSpec = { name: 'kernel', shape, axes, kind: 'weight', initial, trainable };
  if (!choices.bias) return [kernel];
  return [
    kernel,
    { name: 'bias', shape: [outputs], axes: ['O'], kind: 'weight', initial: { kind: 'constant', value: 0 }, trainable },
  ];
}

/** The weight `bias` as a convolution or product takes it: a last input, where the layer has one. */
export function biasInput(site: BuildSite<{ readonly bias: boolean }>): Value[] {
  return site.params.bias ? [site.weight('bias')] : [];
}

/** Looks at the layer's own activation only: an activation drawn as a layer of its own is not seen. */
function initialOf({ initialiser, activation }: KernelChoices, fans: Fans): Initial {
  if (initialiser === 'zeros') return { kind: 'constant', value: 0 };
  if (initialiser !== 'auto') return { kind: initialiser, ...fans };
  return { kind: isRectifier(activation) ? 'heNormal' : 'glorotUniform', ...fans };
}
