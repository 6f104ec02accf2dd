import type { Outcome } from '../../engine/base/index.js';
import { ProblemError } from '../../engine/base/index.js';
import { announce } from '../ui/announce.js';
import { tellRefusal } from '../ui/notices.js';
import { editTogether, endEdit, project } from '../state/project-store.js';
import { showNode } from '../state/reveal-store.js';
import { useView } from '../state/view-store.js';
import { wordsIn } from '../text/words.js';
import type { LibraryEntry } from './library-entries.js';
import { planAddition } from './plan-addition.js';
import { libraryWords } from './words.js';

/** Adds a layer or block where it belongs (`planAddition`), as one step, selects it, and says so. */
export function addToNetwork(entry: LibraryEntry): void {
  const { history, selection, selectedWire, inside } = project();
  const place = { selection: [...selection], wire: selectedWire, inside };
  const { requests, node, after } = planAddition(history.document, entry, place);
  endEdit();
  // A block is drawn folded, as one card among the others.
  const fold = { command: 'foldBlock', args: { node, folded: true }, ...(inside === undefined ? {} : { inside }) };
  const [first, ...rest] = requests;
  const done: Outcome<unknown> = editTogether(entry.kind === 'block' ? [first, ...rest, fold] : requests);
  if (!done.ok) {
    tellRefusal(new ProblemError(done.problems));
    return;
  }
  showNode(node);
  const say = wordsIn(libraryWords, useView.getState().language);
  const layer = entry.title.en;
  announce(after === undefined ? say('added', { layer }) : say('addedAfter', { layer, node: after }));
}
