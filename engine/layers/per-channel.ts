import type { Value } from '../ops/index.js';
import type { BuildSite } from './contract.js';

/** One number per channel, stretched over [batch, channels, height, width] by broadcasting. */
export function perChannel(site: BuildSite<unknown>, name: string, channels: number): Value {
  return site.b.op('reshape', [site.weight(name)], { shape: [1, channels, 1, 1] });
}
