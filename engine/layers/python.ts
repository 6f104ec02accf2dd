import type { ActivationId, ActivationNumbers } from './activations.js';
import { activationDefaults, isRectifier } from './activations.js';

/** A number of pairs and choices as Python source. */
export const python = {
  /** `(3, 3)`. */
  tuple: (values: readonly number[]): string => `(${values.join(', ')}${values.length === 1 ? ',' : ''})`,
  /** `'same'`. */
  text: (value: string): string => `'${value}'`,
  /** `True` or `False`. */
  bool: (value: boolean): string => (value ? 'True' : 'False'),
};

const kerasInitialisers: Readonly<Record<string, string>> = {
  heNormal: 'he_normal',
  heUniform: 'he_uniform',
  glorotNormal: 'glorot_normal',
  glorotUniform: 'glorot_uniform',
  zeros: 'zeros',
};

/** What Keras calls a kernel's initialiser; `auto` is resolved by the layer's own activation. */
export function kerasInitialiser(id: string, activation: string): string {
  const auto = isRectifier(activation) ? 'he_normal' : 'glorot_uniform';
  return python.text(kerasInitialisers[id] ?? auto);
}

/** What Keras calls a function; those with a number of their own are layers that stand in its place. */
export function kerasActivation(id: ActivationId, numbers: ActivationNumbers = activationDefaults): string {
  if (id === 'leakyRelu') return `keras.layers.LeakyReLU(negative_slope=${numbers.negativeSlope})`;
  if (id === 'elu') return `keras.layers.ELU(alpha=${numbers.alpha})`;
  return python.text(id === 'hardSwish' ? 'hard_swish' : id);
}
