import type { Value } from '../ops/index.js';
import type { ActivationId } from './activations.js';
import { activate } from './activations.js';
import type { BuildSite } from './contract.js';

interface Ending {
  readonly activation: ActivationId;
  readonly bias: boolean;
}

/** One number per channel, stretched over [batch, channels, height, width] by broadcasting. */
export function perChannel(site: BuildSite<unknown>, name: string, channels: number): Value {
  return site.b.op('reshape', [site.weight(name)], { shape: [1, channels, 1, 1] });
}

/** How a convolution ends whose operation takes no bias: the weight `bias` per channel, where there is one, then the function. */
export function biasAndActivation(site: BuildSite<Ending>, linear: Value, channels: number): Value {
  const { b, params: p } = site;
  const biased = p.bias ? b.op('add', [linear, perChannel(site, 'bias', channels)], {}) : linear;
  return activate(b, p.activation, biased);
}
