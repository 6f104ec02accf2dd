import type { Dataset, Split } from '../data/index.js';
import { TrainingBatches } from '../data/index.js';
import type { Loaded } from '../execute/index.js';
import type { TrainingSettings } from '../settings/index.js';
import { EVALUATION_BATCH, evaluateRows } from './evaluate-rows.js';
import { initialState } from './initialise.js';
import { makeSteps } from './make-steps.js';
import { StepInputs } from './step-inputs.js';
import type { StepPlan } from './step-plan.js';
import { StepsPerCall } from './steps-per-call.js';

/** What is probed: a run that never was and leaves nothing behind. */
export interface SpeedProbe {
  readonly plan: StepPlan;
  /** Has loaded `plan.programs`; its state is written over. */
  readonly loaded: Loaded;
  readonly dataset: Dataset;
  readonly split: Split;
  readonly settings: TrainingSettings;
  readonly now: () => number;
  /** Called between calls; answering false ends the probe. */
  readonly goOn: () => Promise<boolean>;
}

/** How fast a run would be here. */
export interface Speed {
  readonly stepsPerEpoch: number;
  /** Steps that were measured. */
  readonly steps: number;
  readonly secondsPerStep: number;
  readonly examplesPerSecond: number;
  /** Training and validation. */
  readonly secondsPerEpoch: number;
}

const LONGEST_MS = 1_200;
/** The first calls make sessions ready and find how many steps fit one: they are not counted. */
const WARM_CALLS = 3;

/** Makes a few real steps and one batch of validation with the user's own Step, at most for about a second. Undefined: broken off. */
export async function probeSpeed(probe: SpeedProbe): Promise<Speed | undefined> {
  const { plan, loaded, dataset, split, settings, now, goOn } = probe;
  const inputs = new StepInputs(plan, dataset, new TrainingBatches(dataset, split.train, settings), settings);
  const { stepsPerEpoch } = inputs.span;
  const perCall = new StepsPerCall(inputs.bytesPerStep);
  await loaded.write(initialState(Object.values(plan.programs), settings.seed));
  const began = now();
  const timed = { steps: 0, ms: 0 };
  for (let call = 0, step = 0; timed.steps === 0 || now() - began < LONGEST_MS; call++) {
    if (!(await goOn())) return undefined;
    const begun = now();
    const count = Math.min(perCall.next, stepsPerEpoch);
    const first = step % Math.max(1, stepsPerEpoch - count + 1);
    await makeSteps({ plan, loaded, inputs, now }, first, count);
    const took = now() - begun;
    perCall.took(count, took);
    step += count;
    if (call < WARM_CALLS && now() - began < LONGEST_MS) continue;
    timed.steps += count;
    timed.ms += took;
  }
  const rows = split.validation.subarray(0, EVALUATION_BATCH);
  const evaluated = now();
  await evaluateRows({ loaded, dataset, rows, metrics: plan.evaluateMetrics });
  const validationMs = ((now() - evaluated) * split.validation.length) / Math.max(rows.length, 1);
  const secondsPerStep = timed.ms / 1000 / timed.steps;
  return {
    stepsPerEpoch,
    steps: timed.steps,
    secondsPerStep,
    examplesPerSecond: split.train.length / (stepsPerEpoch * secondsPerStep),
    secondsPerEpoch: stepsPerEpoch * secondsPerStep + validationMs / 1000,
  };
}
