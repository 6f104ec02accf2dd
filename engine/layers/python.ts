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
  const auto = activation === 'relu' ? 'he_normal' : 'glorot_uniform';
  return python.text(kerasInitialisers[id] ?? auto);
}
