import type { Outcome } from '../../engine/base/index.js';
import { ProblemError } from '../../engine/base/index.js';
import type { CommandRequest } from '../../engine/document/index.js';
import { edit, editTogether, endEdit } from '../state/project-store.js';
import { tellRefusal } from '../ui/notices.js';
import { useData } from './data-store.js';

/** Has the network learn from other data: a bundled set's name, or a path; what was chosen of the old data goes. */
export function chooseSource(source: string): void {
  const recipe = { source, target: null, options: null, steps: null, columns: null };
  change({ command: 'setData', args: { recipe } });
  useData.setState({ choosing: false });
}

/** Changes what the document's recipe says of its data; a recipe that is written out is measured anew. */
export function changeRecipe(fields: Readonly<Record<string, unknown>>): void {
  change({ command: 'setData', args: { recipe: { steps: null, columns: null, ...fields } } });
}

/** The share of what is not for the test that becomes validation. */
export function setValidationShare(share: number): void {
  change({ command: 'setTraining', args: { settings: { validationFraction: share } } });
}

/** Does commands as one step, called as the first of them is; a refusal of any changes nothing. */
export function doAll(commands: readonly [CommandRequest, ...CommandRequest[]]): void {
  take(() => editTogether(commands));
}

function change(request: CommandRequest): void {
  take(() => edit(request));
}

function take(step: () => Outcome<unknown>): void {
  endEdit();
  const done = step();
  endEdit();
  if (!done.ok) tellRefusal(new ProblemError(done.problems));
}
