import type { Problem } from '../../../engine/base/index.js';
import type { CommandRequest } from '../../../engine/document/index.js';
import type { Json } from '../../../engine/layers/index.js';
import { edit, editTogether, endEdit } from '../../state/project-store.js';
import type { Edited } from '../subject.js';
import { commandOn } from '../subject.js';

/** Gives a parameter of these nodes a value; what was wrong with it where that is refused. Typing on is one step. */
export function setParams(targets: readonly Edited[], param: string, value: Json): readonly Problem[] {
  return together(
    targets.map((target) => commandOn(target, 'setParam', { param, value })),
    `params/${JSON.stringify([targets, param])}`,
  );
}

/** Puts a parameter back to its default, as a step of its own. */
export function resetParams(targets: readonly Edited[], params: readonly string[]): readonly Problem[] {
  endEdit();
  return together(targets.flatMap((target) => params.map((param) => commandOn(target, 'resetParam', { param }))));
}

function together(requests: readonly CommandRequest[], mergeKey?: string): readonly Problem[] {
  const [first, ...rest] = requests;
  if (!first) return [];
  // A single command brings its own key.
  const outcome = rest.length === 0 ? edit(first) : editTogether([first, ...rest], mergeKey);
  return outcome.ok ? [] : outcome.problems;
}
