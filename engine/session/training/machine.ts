import { arch, cpus, freemem, platform, totalmem } from 'node:os';
import type { RunVersions } from '../../runs/index.js';

/** What a run's last bits may depend on besides its executor. */
export function machineVersions(netloom: string): RunVersions {
  const cpu = cpus()[0]?.model.trim();
  return { netloom, node: process.versions.node, platform: platform(), arch: arch(), ...(cpu ? { cpu } : {}) };
}

/** Bytes that a new run may count on: what is free, and what a container leaves of it. */
export function availableBytes(): number {
  return Math.min(freemem(), limitBytes() - process.memoryUsage.rss());
}

/** What this process holds in memory, and the most that it could. */
export function memoryNow(): { readonly used: number; readonly total: number } {
  return { used: process.memoryUsage.rss(), total: Math.min(totalmem(), limitBytes()) };
}

/** What a container allows; Infinity where there is none. */
function limitBytes(): number {
  // Absent in the Node of older Electrons.
  const limit = (process as Partial<NodeJS.Process>).constrainedMemory?.() ?? 0;
  return limit > 0 && limit < Number.MAX_SAFE_INTEGER ? limit : Infinity;
}
