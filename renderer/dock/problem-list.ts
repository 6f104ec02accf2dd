import type { Problem } from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';

const severities = ['error', 'warning', 'note'] as const;

/** A graph's problems as they are listed: what keeps it from training first. */
export function listedProblems({ problems }: CheckedGraph): readonly Problem[] {
  return severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
}
