import type { Problem } from '../../engine/base/index.js';
import { ProblemError, problem } from '../../engine/base/index.js';

/** What went wrong, as the host told it; what nobody expected is one problem with its message. */
export function problemsOf(error: unknown): readonly Problem[] {
  return error instanceof ProblemError ? error.problems : [problem('unexpected', { message: String(error) })];
}
