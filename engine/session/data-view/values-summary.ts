/** What the values of many examples are like. */
export interface ValuesSummary {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** The biased one. */
  readonly deviation: number;
  /** How many values lie in each of equal parts of the range from `min` to `max`. */
  readonly histogram: readonly number[];
  /** How many are not known. */
  readonly missing: number;
}

const bars = 16;

/** Summarises values in two passes, passing over those that are missing. */
export function summaryOf(values: Iterable<number>): ValuesSummary {
  const known: number[] = [];
  let missing = 0;
  let [min, max, sum] = [Infinity, -Infinity, 0];
  for (const value of values) {
    if (Number.isNaN(value)) missing++;
    else {
      known.push(value);
      min = Math.min(min, value);
      max = Math.max(max, value);
      sum += value;
    }
  }
  if (known.length === 0) return { min: 0, max: 0, mean: 0, deviation: 0, histogram: [], missing };
  const mean = sum / known.length;
  const histogram = new Array<number>(bars).fill(0);
  let squares = 0;
  for (const value of known) {
    squares += (value - mean) ** 2;
    const bar = max > min ? Math.min(bars - 1, Math.floor(((value - min) / (max - min)) * bars)) : 0;
    histogram[bar] = (histogram[bar] ?? 0) + 1;
  }
  return { min, max, mean, deviation: Math.sqrt(squares / known.length), histogram, missing };
}
