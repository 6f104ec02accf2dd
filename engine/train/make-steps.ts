import type { HostTensors, Loaded } from '../execute/index.js';
import { numberOf } from './epoch-sums.js';
import type { NotFinite } from './find-not-finite.js';
import { notFiniteProbe } from './find-not-finite.js';
import type { StepInputs } from './step-inputs.js';
import type { StepPlan } from './step-plan.js';

/** One step that was made. */
export interface MadeStep {
  /** Examples in its batch. */
  readonly samples: number;
  readonly outputs: HostTensors;
}

/** The steps that were made, and what was wrong with the one after them, of which nothing is left. */
export interface MadeSteps {
  readonly made: readonly MadeStep[];
  readonly culprit: NotFinite | undefined;
  /** How long it took to make the batches, while nothing was computed. */
  readonly feedMs: number;
}

/** What steps are made of. */
export interface StepMaker {
  readonly plan: StepPlan;
  /** Has loaded `plan.programs`. */
  readonly loaded: Loaded;
  readonly inputs: StepInputs;
  readonly now: () => number;
}

/**
 * Makes steps in one call, to the first whose loss or gradient is not finite. The state is then that before the bad
 * step, which is probed for the layer: a call with a bad step is not adopted, and the steps before it are made again.
 */
export async function makeSteps(maker: StepMaker, first: number, count: number): Promise<MadeSteps> {
  const { plan, loaded, inputs, now } = maker;
  const begun = now();
  const batches = inputs.batches(first, count);
  const feeds = batches.map((batch, i) => inputs.forStep(first + i, batch));
  const feedMs = now() - begun;
  const outputs = await loaded.runSteps('step', feeds, (all) => all.every(isFiniteStep));
  const bad = outputs.findIndex((each) => !isFiniteStep(each));
  const good = bad < 0 ? count : bad;
  const made = outputs.slice(0, good).map((each, i) => ({ samples: batches[i]?.size ?? 0, outputs: each }));
  const badBatch = batches[bad];
  if (!badBatch) return { made, culprit: undefined, feedMs };
  await loaded.runSteps('step', feeds.slice(0, bad));
  const probed = await loaded.run('probe', inputs.forProbe(first + bad, badBatch));
  return { made, culprit: notFiniteProbe(plan, probed, first + bad + 1), feedMs };
}

function isFiniteStep(outputs: HostTensors): boolean {
  return Number.isFinite(numberOf(outputs.loss)) && Number.isFinite(numberOf(outputs.gradientNorm));
}
