import { arch, cpus, freemem, platform } from 'node:os';
import type { RunVersions } from '../../runs/index.js';

/** What a run's last bits may depend on besides its executor. */
export function machineVersions(netloom: string): RunVersions {
  const cpu = cpus()[0]?.model.trim();
  return { netloom, node: process.versions.node, platform: platform(), arch: arch(), ...(cpu ? { cpu } : {}) };
}

/** Bytes that a new run may count on: what is free, and what a container leaves of it. */
export function availableBytes(): number {
  // Absent in the Node of older Electrons.
  const limit = (process as Partial<NodeJS.Process>).constrainedMemory?.() ?? 0;
  const free = freemem();
  return limit > 0 && limit < Number.MAX_SAFE_INTEGER ? Math.min(free, limit - process.memoryUsage.rss()) : free;
}
