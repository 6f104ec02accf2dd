import { ProblemError } from '../../engine/base/index.js';
import type { Problem } from '../../engine/base/index.js';
import { edit, project, replaceDocument } from '../state/project-store.js';
import { showNode } from '../state/reveal-store.js';
import { setView } from '../state/view-store.js';
import { tellRefusal } from '../ui/notices.js';
import { fixAll } from './fix-all.js';
import { useProblemCursor } from './problem-cursor.js';
import { listedProblems } from './problem-list.js';

/** Applies a problem's fix as a step; why it does not work is told. */
export function applyFix({ fix }: Problem): void {
  if (!fix) return;
  const outcome = edit(fix);
  if (!outcome.ok) tellRefusal(new ProblemError(outcome.problems));
}

/** Fixes what can be fixed, as one step; `told` gets how many fixes it took. */
export function fixEverything(told: (fixes: number) => void): void {
  const { checked, fixes } = fixAll(project().checked);
  if (fixes === 0) return;
  replaceDocument(checked.document, { code: 'fix-problems', values: { count: fixes } });
  told(fixes);
}

/** Brings the next problem of the list, and its node, into view. */
export function nextProblem(): void {
  const problems = listedProblems(project().checked);
  const { at, asked } = useProblemCursor.getState();
  const next = asked === 0 || at + 1 >= problems.length ? 0 : at + 1;
  useProblemCursor.setState({ at: next, asked: asked + 1 });
  setView({ mode: 'design', galleryOpen: false, dockOpen: true, dockTab: 'problems' });
  const node = problems[next]?.node;
  if (node !== undefined) showNode(node);
}

/** The problem whose fix Ctrl . applies: of the selected node, else the one F8 has come to, else the first with a fix. */
export function focusedProblem(): Problem | undefined {
  const { checked, selection } = project();
  const problems = listedProblems(checked).filter(({ fix }) => fix !== undefined);
  const { at, asked } = useProblemCursor.getState();
  const current = asked > 0 ? listedProblems(checked)[at] : undefined;
  return (
    problems.find(({ node }) => node !== undefined && selection.has(node)) ??
    problems.find((problem) => problem === current) ??
    problems[0]
  );
}
