import { ProblemError } from '../../engine/base/index.js';
import { project, useProject } from '../state/project-store.js';
import { closeNotice, tellRefusal } from '../ui/notices.js';
import { cureOf } from './cure-of.js';

/** Tells why the open network cannot be trained, with the cure where there is one; a change of the network takes it away. */
export function tellUntrainable(error: unknown): void {
  const problems = error instanceof ProblemError ? error.problems : [];
  const cure = problems.flatMap((each) => cureOf(each) ?? [])[0];
  const { document } = project().history;
  const notice = tellRefusal(error, cure);
  const stop = useProject.subscribe((open) => {
    if (open?.history.document === document) return;
    closeNotice(notice);
    stop();
  });
}
