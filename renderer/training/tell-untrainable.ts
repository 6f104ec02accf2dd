import { ProblemError } from '../../engine/base/index.js';
import { fixText } from '../dock/fix-text.js';
import { applyFix } from '../dock/problem-actions.js';
import { project, useProject } from '../state/project-store.js';
import { useView } from '../state/view-store.js';
import { closeNotice, tellRefusal } from '../ui/notices.js';

/** Tells why the open network cannot be trained, with the cure where there is one; a change of the network takes it away. */
export function tellUntrainable(error: unknown): void {
  const problems = error instanceof ProblemError ? error.problems : [];
  const fixable = problems.find(({ fix }) => fix !== undefined);
  const { document } = project().history;
  const action = fixable?.fix && {
    text: fixText(fixable.fix, document, useView.getState().language),
    run: () => applyFix(fixable),
  };
  const notice = tellRefusal(error, action);
  const stop = useProject.subscribe((open) => {
    if (open?.history.document === document) return;
    closeNotice(notice);
    stop();
  });
}
