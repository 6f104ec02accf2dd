import type { LockedRun, RunPlace, RunStart } from '../../engine/runs/index.js';
import { createRun } from '../../engine/runs/index.js';
import { valueOf } from '../../engine/base/index.js';

export const start: RunStart = {
  name: 'LeNet-5',
  settings: { epochs: 2, optimizer: 'adam' },
  seed: 7,
  executor: { id: 'onnxruntime', version: '1.30.0', threads: 2, choices: { 'conv 5x5': 'flipped' } },
  data: { source: 'digits', recipe: { steps: [] }, fingerprint: 'd1', samples: { train: 4, validation: 2, test: 1 } },
  versions: { netloom: '0.1.0', node: '20.19.0', platform: 'linux', arch: 'x64', cpu: 'a processor' },
};

export const graph = '{ "format": "netloom" }\n';

/** A new run with its lock. */
export async function newRun(place: RunPlace, changes: Partial<RunStart> = {}, now?: Date): Promise<LockedRun> {
  return valueOf(await createRun(place, { ...start, ...changes }, graph, now));
}
