import type { Outcome } from '../../base/index.js';
import { done, fail, refused } from '../../base/index.js';
import type { Executor, ExecutorFacts } from '../../execute/index.js';
import { onnxruntime, reference } from '../../execute/index.js';
import type { Program } from '../../ops/index.js';
import type { RunExecutor } from '../../runs/index.js';
import type { TrainingSettings } from '../../train/index.js';
import { processorCount } from './processor-count.js';

/** Every executor; `auto` takes the first that works and never the reference, which is for tests. */
export const executors: readonly Executor[] = [onnxruntime, reference];

/** More threads than this rarely help networks that fit a desktop, and each sum's order would depend on the machine. */
const MOST_THREADS = 8;

/** An executor that works here and can run the Programs, with what its numbers depend on. */
export interface ChosenExecutor {
  readonly executor: Executor;
  readonly facts: ExecutorFacts;
  readonly threads: number;
}

/** The executor and threads that a run was trained with, whatever `auto` would choose today. */
export function asRecorded({ id, threads }: RunExecutor): Pick<TrainingSettings, 'executor' | 'threads'> {
  return { executor: id === reference.id ? 'reference' : 'onnxruntime', threads };
}

/** Finds the executor that the settings ask for; refused, before anything is trained, where it cannot run a Program. */
export async function chooseExecutor(
  settings: Pick<TrainingSettings, 'executor' | 'threads'>,
  programs: readonly Program[],
): Promise<Outcome<ChosenExecutor>> {
  const executor = settings.executor === 'auto' ? onnxruntime : executors.find((e) => e.id === settings.executor);
  if (!executor) return fail('executor-unknown', { came: settings.executor, wanted: executors.map((e) => e.id) });
  const facts = await executor.available();
  if (!facts.ok) return facts;
  const unsupported = programs.flatMap((p) => executor.supports(p));
  if (unsupported.length > 0) return refused(...unsupported);
  const threads = settings.threads === 0 ? Math.min(processorCount(), MOST_THREADS) : settings.threads;
  return done({ executor, facts: facts.value, threads });
}
