import type { Drawing, Drawn } from './contract.js';

/** What the gate of a squeeze-and-excitation is drawn with. */
export interface Excitation {
  /** Channels of the image, and so gates. */
  readonly channels: number;
  /** Units of the bottleneck. */
  readonly squeezed: number;
  /** The bottleneck's function. */
  readonly function: string;
}

/** Scales every channel by a number between 0 and 1 that is found from the means of all channels (Hu et al. 2017). */
export function drawExcitation(d: Drawing, from: Drawn, options: Excitation): Drawn {
  const means = d.layer('globalAveragePool2d', {}, from, { id: 'squeezePool' });
  const { squeezed: units, channels, function: activation } = options;
  const narrow = d.layer('dense', { units, activation }, means, { id: 'squeeze' });
  const gates = d.layer('dense', { units: channels, activation: 'sigmoid' }, narrow, { id: 'excite' });
  return d.layer('multiply', {}, [from, gates], { id: 'scale' });
}
