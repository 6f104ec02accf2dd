import type { Series } from '../../../engine/base/index.js';

/**
 * An exponential moving mean that gives the first values their full weight: `weight` 0 leaves the series as it is, and the
 * nearer it comes to 1 the more it looks back.
 */
export function smoothed({ x, y }: Series, weight: number): Series {
  let sum = 0;
  let total = 0;
  const means = y.map((value) => {
    sum = weight * sum + (1 - weight) * value;
    total = weight * total + (1 - weight);
    return sum / total;
  });
  return { x, y: means };
}
