import type { ProblemFix } from '../../engine/base/index.js';
import { ProblemError } from '../../engine/base/index.js';
import { edit, endEdit } from '../state/project-store.js';
import { tellRefusal } from '../ui/notices.js';

/** Does what a problem offers, as one step; tells why where it cannot be done any more. */
export function applyFix({ command, args }: ProblemFix): void {
  endEdit();
  const done = edit({ command, args });
  if (!done.ok) tellRefusal(new ProblemError(done.problems));
}
