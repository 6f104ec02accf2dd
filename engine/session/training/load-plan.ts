import type { Outcome } from '../../base/index.js';
import { done, refused } from '../../base/index.js';
import type { CheckedGraph } from '../../check/index.js';
import type { FormChoices, Loaded } from '../../execute/index.js';
import type { MemoryEstimate, StepPlan, TrainingSettings } from '../../train/index.js';
import { estimateMemory, makeStep, refuseIfTooBig } from '../../train/index.js';
import type { ChosenExecutor } from './choose-executor.js';
import { chooseExecutor } from './choose-executor.js';
import { availableBytes } from './machine.js';
import type { PreparedData } from './prepare-data.js';

/** A compiled training step that an executor has taken. */
export interface LoadedPlan {
  readonly plan: StepPlan;
  readonly chosen: ChosenExecutor;
  readonly estimate: MemoryEstimate;
  readonly loaded: Loaded;
}

/**
 * Compiles a graph for training and loads it. Refused before anything is allocated where an executor cannot run it
 * or the memory would not suffice. `choices` replays an earlier run's forms, exactly; `layers` adds the Program of that name.
 */
export async function loadPlan(
  checked: CheckedGraph,
  settings: TrainingSettings,
  data: PreparedData,
  choices?: FormChoices,
  layers = false,
): Promise<Outcome<LoadedPlan>> {
  const made = makeStep(checked, settings);
  if (!made.ok) return made;
  const estimate = estimateMemory(made.value.programs.step, settings.batchSize, data.dataset);
  const fits = refuseIfTooBig(estimate, availableBytes(), settings.batchSize);
  if (!fits.ok) return fits;
  // Looking at layers takes the memory of a second step: where that would not fit, nobody looks.
  const hasRoom = refuseIfTooBig({ ...estimate, total: estimate.total + estimate.step }, availableBytes(), 1).ok;
  const watched = layers && hasRoom ? makeStep(checked, settings, { layers: true }) : made;
  if (!watched.ok) return watched;
  const plan = watched.value;
  const chosen = await chooseExecutor(settings, Object.values(plan.programs));
  if (!chosen.ok) return refused(...chosen.problems);
  const { executor, threads } = chosen.value;
  const settingsOfLoading = { threads, seldom: ['probe', 'layers'], ...(choices ? { choices, exact: true } : {}) };
  const loaded = await executor.load(plan.programs, settingsOfLoading);
  return loaded.ok ? done({ plan, chosen: chosen.value, estimate, loaded: loaded.value }) : loaded;
}
