/** The standard normal's 97.5 % quantile. */
const Z = 1.959963984540054;

/** The 95 % interval of a share of successes (Wilson 1927): stays within [0, 1] and is sound for small counts. */
export function wilsonInterval(successes: number, count: number): readonly [low: number, high: number] {
  if (count === 0) return [0, 1];
  const share = successes / count;
  const scale = 1 + Z ** 2 / count;
  const centre = share + Z ** 2 / (2 * count);
  const reach = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  return [Math.max((centre - reach) / scale, 0), Math.min((centre + reach) / scale, 1)];
}
