import type { Problem } from './problem.js';
import { problem } from './problem.js';

/** The result of a function that can fail: a value (perhaps with warnings), or the problems that prevented it. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Success, with the warnings that came along. */
export function done<T>(value: T, problems: readonly Problem[] = []): Outcome<T> {
  return { ok: true, value, problems };
}

/** Failure for the given reasons. */
export function refused(...problems: readonly Problem[]): Outcome<never> {
  return { ok: false, problems };
}

/** Failure for one reason, in short. */
export function fail(code: string, values: Problem['values'] = {}): Outcome<never> {
  return refused(problem(code, values));
}

/** Carries problems through code that cannot return an `Outcome` (a builder deep inside a layer's `build`). */
export class ProblemError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((p) => `${p.code} ${JSON.stringify(p.values)}`).join('; '));
    this.name = 'ProblemError';
  }
}

/** The value, or a thrown `ProblemError`. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemError(outcome.problems);
}

/** Runs `make` and turns a thrown `ProblemError` into a refusal; every other error passes through. */
export function outcomeOf<T>(make: () => T): Outcome<T> {
  try {
    return done(make());
  } catch (error) {
    if (error instanceof ProblemError) return refused(...error.problems);
    throw error;
  }
}
