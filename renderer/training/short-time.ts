import { duration, significant } from '../ui/format.js';

/** A duration, short ones with a decimal or in milliseconds: a run of two seconds differs from one of three. */
export function shortTime(seconds: number): string {
  if (seconds < 1) return `${significant(Math.round(1000 * seconds), 3)} ms`;
  return seconds < 10 ? `${significant(seconds, 2)} s` : duration(seconds);
}
