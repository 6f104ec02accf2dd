import type { Problem } from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import { applyCommand } from '../../engine/document/index.js';
import { listedProblems } from './problem-list.js';

/** One fix may bring the next to light, as along a chain of layers; a circle of fixes ends here. */
const mostFixes = 200;

/** Whether fixing everything at once may use this fix: it removes no layer, which may be somebody's work half done. */
export function isFixedWithAll({ fix }: Problem): boolean {
  return fix !== undefined && fix.command !== 'removeNodes';
}

/** The graph after the first fix of its first problem, and so on until nothing is left to fix. */
export function fixAll(start: CheckedGraph): { readonly checked: CheckedGraph; readonly fixes: number } {
  const tried = new Set<string>();
  let checked = start;
  let fixes = 0;
  while (tried.size < mostFixes) {
    const next = listedProblems(checked).find((p) => isFixedWithAll(p) && !tried.has(JSON.stringify(p.fix)));
    if (!next?.fix) break;
    tried.add(JSON.stringify(next.fix));
    const document = applyCommand(checked.document, next.fix);
    if (!document.ok || document.value === checked.document) continue;
    checked = check(document.value, checked);
    fixes += 1;
  }
  return { checked, fixes };
}
