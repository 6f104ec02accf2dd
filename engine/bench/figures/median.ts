/** The middle value (mean of the two middle ones for an even count). */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? NaN) + high) / 2;
}

/** However slow the work is, it is timed this often and then for no longer than this. */
const LEAST_TIMES = 3;
const LONGEST_MS = 2000;

/** Milliseconds of each of up to `times` calls, after up to `warm` calls that do not count. */
export function timings(times: number, warm: number, work: () => void): number[] {
  const start = performance.now();
  for (let i = 0; i < warm && performance.now() - start < LONGEST_MS / 4; i++) work();
  const found: number[] = [];
  while (found.length < times && (found.length < LEAST_TIMES || performance.now() - start < LONGEST_MS)) {
    const before = performance.now();
    work();
    found.push(performance.now() - before);
  }
  return found;
}
