import type { Outcome } from '../base/index.js';
import { done } from '../base/index.js';
import type { Site } from './contract.js';
import { faultWithFix, setParam } from './faults.js';

interface Grouped {
  readonly groups: number;
  readonly filters: number;
}

/** Groups must divide the channels and the filters; the fix is the largest number below that divides all three. */
export function groupsDivide(site: Site<Grouped>, channels: number): Outcome<null> {
  const { groups, filters } = site.params;
  if (channels % groups === 0 && filters % groups === 0) return done(null);
  const divisor = commonDivisor(commonDivisor(channels, filters), groups);
  return faultWithFix('conv-groups', { groups, channels, filters }, setParam(site, 'groups', divisor));
}

/** The largest number that divides both without remainder (Euclid). */
export function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
