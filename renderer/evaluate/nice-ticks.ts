/** Round numbers that cover a range, and from where to where they go. */
export function niceTicks(low: number, high: number): { from: number; to: number; ticks: number[] } {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = power * ([1, 2, 5, 10].find((s) => span / (s * power) <= 6) ?? 10);
  const from = Math.floor(low / step) * step;
  const to = high > low ? Math.ceil(high / step) * step : from + step;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) =>
    Number((from + i * step).toPrecision(12)),
  );
  return { from, to, ticks };
}
