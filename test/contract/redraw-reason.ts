import type { HostTensors } from '../../engine/execute/index.js';
import { relativeError } from '../execute/example-program.js';
import { roundedAnswers } from './step-answers.js';
import type { StepCase } from './step-case.js';

/**
 * Why float32 is not enough for a step. `steep`: its layers make the errors of rounding grow; a normalisation over few,
 * almost equal numbers does. `kink`: rounding crosses one (of ReLU, of a maximum), and the answer jumps. `infinite`: a
 * number overflows.
 */
export type RedrawReason = 'steep' | 'kink' | 'infinite';

/** Coarse rounding is 32 times float32's; a smooth answer moves as much further, give or take this factor. */
const RATIO = 32;

/** The reason, by whether float32's own rounding moves the answers as much less as it is finer. */
export function redrawReason(given: StepCase, wanted: HostTensors, coarse: number): RedrawReason {
  if (!Number.isFinite(coarse)) return 'infinite';
  const errors = Object.entries(roundedAnswers(given, Math.fround)).map(([name, came]) =>
    relativeError(came, wanted[name]),
  );
  const ratio = coarse / Math.max(...errors);
  return ratio >= 1 && ratio <= RATIO * RATIO ? 'steep' : 'kink';
}
