import { z } from 'zod';
import type { Outcome, Problem } from '../../base/index.js';
import { done } from '../../base/index.js';
import type { FormChoices } from '../../execute/index.js';
import type { Lock } from '../../runs/index.js';
import { checkResume, lockRun, readCheckpoint } from '../../runs/index.js';
import type { Snapshot } from '../../train/index.js';
import { readTrainerState } from '../../train/index.js';
import type { MethodContext, Method } from '../method.js';
import type { ReadRun } from '../opened-run.js';
import { readRun } from '../opened-run.js';
import type { LoadedPlan } from '../training/load-plan.js';
import { asRecorded } from '../training/choose-executor.js';
import { loadPlan } from '../training/load-plan.js';
import { machineVersions } from '../training/machine.js';
import { alreadyFinished, runTraining } from '../training/run-training.js';
import type { TrainingResult } from '../training-events.js';

const params = z.strictObject({ run: z.string(), watch: z.boolean().optional() });

export const resume: Method<typeof params> = {
  id: 'resume',
  params,
  run: async ({ run: folder, watch = false }, context) => {
    const read = await readRun(folder, context.home.bundledDirectory);
    if (!read.ok) return read;
    const { run, settings } = read.value;
    if (run.record.status === 'finished') return alreadyFinished(run, settings);
    const lock = await lockRun(run.folder);
    if (!lock.ok) return lock;
    try {
      return await goOn(read.value, lock.value, watch, context);
    } finally {
      await lock.value.release();
    }
  },
};

async function goOn(
  read: ReadRun,
  lock: Lock,
  watch: boolean,
  context: MethodContext,
): Promise<Outcome<TrainingResult>> {
  const { run, checked, data } = read;
  const { executor } = run.record;
  const settings = { ...read.settings, ...asRecorded(executor) };
  const loaded = await loadPlan(checked, settings, data, executor.choices, true);
  if (!loaded.ok) return loaded;
  try {
    const allowed = checkResume(run.record, presentOf(read, loaded.value, context));
    if (!allowed.ok) return allowed;
    const from = await lastSnapshot(run.folder);
    if (!from.ok) return from;
    const { plan, estimate } = loaded.value;
    const warnings: readonly Problem[] = allowed.problems;
    return await runTraining(
      {
        checked,
        settings,
        data,
        plan,
        loaded: loaded.value.loaded,
        estimate,
        locked: { run, lock },
        warnings,
        watch,
        ...(from.value ? { from: from.value } : {}),
      },
      context,
    );
  } finally {
    await loaded.value.loaded.close();
  }
}

/** The newest checkpoint; undefined where the run was killed before its first. */
async function lastSnapshot(folder: string): Promise<Outcome<Snapshot | undefined>> {
  const checkpoint = await readCheckpoint(folder, 'last');
  if (!checkpoint.ok) return checkpoint.problems.some((p) => p.code === 'file-missing') ? done(undefined) : checkpoint;
  const trainer = readTrainerState(checkpoint.value.trainer);
  return trainer.ok ? done({ trainer: trainer.value, state: checkpoint.value.state }) : trainer;
}

function presentOf(read: ReadRun, loaded: LoadedPlan, context: MethodContext): Parameters<typeof checkResume>[1] {
  const { chosen } = loaded;
  return {
    versions: machineVersions(context.home.version),
    executor: {
      id: chosen.executor.id,
      version: chosen.facts.version,
      threads: chosen.threads,
      choices: sharedChoices(read.run.record.executor.choices, loaded.loaded.choices),
    },
    graphFingerprint: read.graphFingerprint,
    dataFingerprint: read.data.dataset.fingerprint,
  };
}

/** What is used now of the forms that the run noted: a run that is watched needs others besides, which change nothing of it. */
function sharedChoices(noted: FormChoices, now: FormChoices): FormChoices {
  return Object.fromEntries(Object.entries(noted).map(([kind, form]) => [kind, now[kind] ?? form]));
}
