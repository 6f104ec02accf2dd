import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { fingerprint, systemCode } from '../files/index.js';
import { processStart } from './process-start.js';

const holderSchema = z.object({
  pid: z.number().int().positive(),
  /** Tells the process from a later one with the same pid. */
  started: z.string(),
  /** A process of another machine cannot be looked at; its lock counts as live. */
  host: z.string(),
  /** No two locks have the same. */
  token: z.string().regex(/^[0-9a-f]{8,64}$/),
});

/** Who holds a lock. */
export type LockHolder = z.output<typeof holderSchema>;

/** A lock of this age without a readable holder was cut off by a power failure. */
const longestWritingMs = 10_000;

/** A holder record for a lock that this process is about to take. */
export async function thisProcess(): Promise<LockHolder> {
  const started = (await processStart(process.pid)) ?? 'unknown';
  return { pid: process.pid, started, host: hostname(), token: randomUUID().slice(0, 8) };
}

/** The holder that a lock file names; undefined: there is no such file. */
export async function readHolder(path: string): Promise<LockHolder | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const holder = holderSchema.safeParse(jsonOf(text));
  // An unreadable lock is told apart from any other by what it holds.
  return holder.success ? holder.data : { pid: 0, started: '', host: '', token: fingerprint(text) };
}

/** Whether the process that took the lock at `path` still lives, as far as this machine can tell. */
export async function isLive(path: string, holder: LockHolder): Promise<boolean> {
  if (holder.pid === 0) return (await ageMs(path)) < longestWritingMs;
  if (holder.host !== hostname()) return true;
  const started = await processStart(holder.pid);
  if (started === undefined) return false;
  return started === holder.started || started === 'unknown' || holder.started === 'unknown';
}

async function ageMs(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
