import type { HostTensor, Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import type { ExecutorFacts, Loaded } from '../execute/index.js';
import type { Program } from '../ops/index.js';
import { readCheckpoint } from '../runs/index.js';
import { makeEvaluate } from '../train/index.js';
import type { RunGraph } from './opened-run.js';
import { asRecorded, chooseExecutor } from './training/choose-executor.js';

/** Which of a run's weights: those with the lowest validation loss, or those of the last step. */
export type WeightsChoice = 'best' | 'final';

/** A run's network as it is used, loaded with trained weights by the executor that trained it. */
export interface TrainedNetwork {
  readonly loaded: Loaded;
  /** Inputs x and y; outputs prediction, lossSum and metrics. Loaded as `evaluate`. */
  readonly program: Program;
  readonly weights: ReadonlyMap<string, HostTensor>;
  readonly facts: ExecutorFacts;
  readonly executor: string;
}

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

/** Loads a run's network for use. Close `loaded` afterwards. */
export async function loadTrained(read: RunGraph, choice: WeightsChoice): Promise<Outcome<TrainedNetwork>> {
  const weights = await readWeights(read, choice);
  if (!weights.ok) return weights;
  const program = makeEvaluate(read.checked, read.settings);
  if (!program.ok) return program;
  const { executor: recorded } = read.run.record;
  const chosen = await chooseExecutor(asRecorded(recorded), [program.value]);
  if (!chosen.ok) return chosen;
  const { executor, facts, threads } = chosen.value;
  const loaded = await executor.load({ evaluate: program.value }, { threads, choices: recorded.choices });
  if (!loaded.ok) return loaded;
  const needed = [...weights.value].filter(([name]) => program.value.state.has(name));
  await loaded.value.write(new Map(needed));
  return done({ loaded: loaded.value, program: program.value, weights: weights.value, facts, executor: executor.id });
}
