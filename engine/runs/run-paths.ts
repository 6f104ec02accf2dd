import { join } from 'node:path';
import { safeFileName } from '../files/index.js';

/** The state of a run at one of three moments: the newest, the lowest validation loss, the last step of all. */
export type CheckpointName = 'last' | 'best' | 'final';

/** Where everything of a run lies, from the path of its folder. */
export const runPaths = {
  record: (run: string): string => join(run, 'run.json'),
  graph: (run: string): string => join(run, 'graph.netloom'),
  metrics: (run: string): string => join(run, 'metrics.jsonl'),
  /** What steps did to each layer; see `LayerLog`. */
  layers: (run: string): string => join(run, 'layers.jsonl'),
  checkpoints: (run: string): string => join(run, 'checkpoints'),
  checkpoint: (run: string, name: CheckpointName): string => join(run, 'checkpoints', `${name}.safetensors`),
  lock: (run: string): string => join(run, 'lock'),
} as const;

/** `2026-11-21T10-15-30-LeNet-5`, by the clock on the wall; no ':' because Windows forbids it. */
export function runFolderName(started: Date, title: string): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [started.getFullYear(), two(started.getMonth() + 1), two(started.getDate())].join('-');
  const time = [started.getHours(), started.getMinutes(), started.getSeconds()].map(two).join('-');
  return `${day}T${time}-${safeFileName(title)}`;
}
