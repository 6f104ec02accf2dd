/** Beyond this the error function is 1 to the last bit of a float64. */
const SATURATED = 6;
/** Below this the power series loses fewer than two digits to cancellation. */
const SERIES_END = 2;

/** erf(x) to about 1e-15: power series near 0, continued fraction of the complement further out (Abramowitz & Stegun 1964, 7.1.6 and 7.1.14). */
export function errorFunction(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  const value = size < SERIES_END ? series(size) : size < SATURATED ? 1 - complement(size) : 1;
  return x < 0 ? -value : value;
}

/** 2 / sqrt(pi) * e^-x^2 * sum of 2^n x^(2n+1) / (1 * 3 * ... * (2n+1)); every term is positive. */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** e^-x^2 / sqrt(pi) / (x + (1/2) / (x + 1 / (x + (3/2) / (x + ...)))), from the inside out. */
function complement(x: number): number {
  let tail = x;
  for (let n = 60; n >= 1; n--) tail = x + n / 2 / tail;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
}
