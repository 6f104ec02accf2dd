import type { Problem } from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import { outputUnitsProblem } from '../../engine/check/index.js';
import type { KnownOutputs } from '../data/known-outputs.js';
import { useKnownOutputs } from '../data/known-outputs.js';

const severities = ['error', 'warning', 'note'] as const;

/** A graph's problems as they are listed: what keeps it from training first, the wishes of its data among them. */
export function listedProblems(checked: CheckedGraph, known = useKnownOutputs.getState().known): readonly Problem[] {
  const all = [...checked.problems, ...dataProblems(checked, known)];
  return severities.flatMap((severity) => all.filter((problem) => problem.severity === severity));
}

/** A sound network may still give more or fewer numbers than its data has classes. */
function dataProblems(checked: CheckedGraph, known: KnownOutputs | undefined): readonly Problem[] {
  if (!checked.ok || known?.of !== checked.document.data) return [];
  const found = outputUnitsProblem(checked, known.count);
  return found ? [found] : [];
}
