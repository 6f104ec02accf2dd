import { readFileSync } from 'node:fs';

/** The most bytes that this process has had resident: Linux's VmHWM; elsewhere what the system counts since its start. */
export function peakMemoryBytes(): number {
  return statusBytes('VmHWM') ?? process.resourceUsage().maxRSS * 1024;
}

/** Bytes that are resident now. */
export function residentBytes(): number {
  return statusBytes('VmRSS') ?? process.memoryUsage.rss();
}

function statusBytes(field: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const line = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync('/proc/self/status', 'utf8'));
  return line ? Number(line[1]) * 1024 : undefined;
}
