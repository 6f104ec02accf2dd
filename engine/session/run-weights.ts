import type { HostTensor, Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import { readCheckpoint } from '../runs/index.js';
import type { RunGraph } from './opened-run.js';

/** Which of a run's weights: those with the lowest validation loss, or those of the last step. */
export type WeightsChoice = 'best' | 'final';

/** The weights of a run; refused, with what there is, where it has not come so far. */
export async function readWeights(
  read: RunGraph,
  choice: WeightsChoice,
): Promise<Outcome<ReadonlyMap<string, HostTensor>>> {
  const checkpoint = await readCheckpoint(read.run.folder, choice);
  if (checkpoint.ok) return done(checkpoint.value.state);
  if (!checkpoint.problems.some((p) => p.code === 'file-missing')) return checkpoint;
  return fail('weights-missing', { weights: choice, run: read.run.folder, status: read.run.record.status });
}
