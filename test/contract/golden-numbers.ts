import { readFileSync } from 'node:fs';
import type { HostTensor } from '../../engine/base/index.js';

/** A float64 tensor as the golden files hold it, row-major. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** The content of test/golden/<name>.json, which tools/reference/<name>.py makes. */
export function readGolden(name: 'layers' | 'blocks' | 'optimisers' | 'pixels'): unknown {
  return JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'));
}

/** In float64, as the reference executor takes it. */
export function hostOf({ shape, data }: Numbers): HostTensor {
  return { dtype: 'float', shape, data: Float64Array.from(data) };
}

/** max|a - b| / max(1, max|b|); Infinity where the lengths differ or a number is not finite. */
export function goldenError(came: ArrayLike<number> | undefined, wanted: readonly number[]): number {
  if (came?.length !== wanted.length) return Infinity;
  const scale = wanted.reduce((max, x) => Math.max(max, Math.abs(x)), 1);
  const differences = wanted.map((x, i) => Math.abs(x - (came[i] ?? NaN)));
  return differences.every(Number.isFinite) ? Math.max(...differences) / scale : Infinity;
}
