/** A range with room at both ends whose few ticks are round numbers, within 0 and 1. */
export function niceRange(low: number, high: number): { from: number; to: number; step: number } {
  const span = Math.max(high - low, 0.002);
  const step = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5].find((s) => (1.3 * span) / s <= 4) ?? 0.5;
  const from = Math.max(0, Math.floor((low - 0.1 * span) / step) * step);
  const to = Math.min(1, Math.ceil((high + 0.1 * span) / step) * step);
  return { from, to, step };
}
