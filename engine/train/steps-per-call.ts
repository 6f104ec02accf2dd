/** A call keeps the host from its messages; this is when a person would begin to feel it. */
const LONGEST_CALL_MS = 40;
/** More gain nothing: what a call costs besides its steps is no more than one of them. */
const MOST_STEPS = 64;
/** The inputs of all steps of a call lie in memory at once. */
const MOST_INPUT_BYTES = 2 ** 24;

/** However short the steps are, a call makes no more. */
export function mostStepsPerCall(inputBytesPerStep: number): number {
  return Math.max(1, Math.min(MOST_STEPS, Math.floor(MOST_INPUT_BYTES / inputBytesPerStep)));
}

/**
 * How many steps the next native call makes, from how long the last one took. Starts at one and at most doubles; never
 * decides any number of the run.
 */
export class StepsPerCall {
  private readonly most: number;
  private steps = 1;

  constructor(inputBytesPerStep: number) {
    this.most = mostStepsPerCall(inputBytesPerStep);
  }

  get next(): number {
    return this.steps;
  }

  /** A clock that did not move says nothing. */
  took(steps: number, milliseconds: number): void {
    if (milliseconds <= 0) return;
    const fitting = Math.floor((steps * LONGEST_CALL_MS) / milliseconds);
    this.steps = Math.max(1, Math.min(this.most, fitting, Math.max(this.steps, 2 * steps)));
  }
}
