import { z } from 'zod';
import type { HostTensor, Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import { fingerprint, readSafetensors, safetensorsPieces, writeFileAtomically } from '../files/index.js';
import type { CheckpointName } from './run-paths.js';
import { runPaths } from './run-paths.js';

/** Everything that a run needs to go on as if it had never stopped. */
export interface Checkpoint {
  /** Steps made so far; 0 before the first. */
  readonly step: number;
  readonly seed: number;
  /** SHA-256 of the graph that the state belongs to. */
  readonly graph: string;
  /** The trainer's own state: plain data, checked by the trainer when it comes back. */
  readonly trainer: unknown;
  /** Weights, statistics and optimiser slots by name. */
  readonly state: ReadonlyMap<string, HostTensor>;
}

const formatVersion = '1';

const notesSchema = z.object({
  netloom: z.literal(formatVersion),
  step: z.coerce.number().int().nonnegative(),
  seed: z.coerce.number(),
  graph: z.string(),
  trainer: z.string(),
  tensors: z.string(),
});

/**
 * Writes one checkpoint under all the given names, `last` after the others: the trainer's state in it says which epoch
 * was best, so a process killed in between must not leave a `last` that knows of a `best` that is not there.
 */
export async function writeCheckpoint(
  run: string,
  names: readonly CheckpointName[],
  checkpoint: Checkpoint,
): Promise<Outcome<void>> {
  const notes = {
    netloom: formatVersion,
    step: String(checkpoint.step),
    seed: String(checkpoint.seed),
    graph: checkpoint.graph,
    trainer: JSON.stringify(checkpoint.trainer),
  };
  const [, ...data] = safetensorsPieces(checkpoint.state);
  const pieces = safetensorsPieces(checkpoint.state, { ...notes, tensors: fingerprint(...data) });
  const ordered = [...names].sort((a, b) => Number(a === 'last') - Number(b === 'last'));
  for (const name of ordered) {
    const written = await writeFileAtomically(runPaths.checkpoint(run, name), pieces);
    if (!written.ok) return written;
  }
  return done(undefined);
}

/** Reads a checkpoint and compares its tensors with the checksum they were written with. */
export async function readCheckpoint(run: string, name: CheckpointName): Promise<Outcome<Checkpoint>> {
  const path = runPaths.checkpoint(run, name);
  const file = await readSafetensors(path);
  if (!file.ok) return file;
  const { tensors, metadata } = file.value;
  const notes = notesSchema.safeParse(Object.fromEntries(metadata));
  if (!notes.success) {
    const field = notes.error.issues[0]?.path.join('.') ?? '';
    return fail('checkpoint-damaged', { path, field });
  }
  const [, ...data] = safetensorsPieces(tensors);
  if (fingerprint(...data) !== notes.data.tensors) return fail('checkpoint-damaged', { path, field: 'tensors' });
  const { step, seed, graph } = notes.data;
  try {
    const trainer: unknown = JSON.parse(notes.data.trainer);
    return done({ step, seed, graph, trainer, state: tensors });
  } catch {
    return fail('checkpoint-damaged', { path, field: 'trainer' });
  }
}
