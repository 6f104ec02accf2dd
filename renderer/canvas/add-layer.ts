import type { Outcome } from '../../engine/base/index.js';
import { ProblemError } from '../../engine/base/index.js';
import type { CommandRequest, Position } from '../../engine/document/index.js';
import { blockStem, idStem, newId } from '../../engine/document/index.js';
import type { LibraryEntry } from '../palette/library-entries.js';
import { libraryEntries } from '../palette/library-entries.js';
import { planAddition } from '../palette/plan-addition.js';
import { editTogether, endEdit, project, select } from '../state/project-store.js';
import { useView } from '../state/view-store.js';
import { wordsIn } from '../text/words.js';
import { announce } from '../ui/announce.js';
import { tellRefusal } from '../ui/notices.js';
import { focusOn } from './canvas-store.js';
import { topScope } from './scene/scene-graph.js';
import { canvasWords } from './words.js';

/** Commands with the definition that is shown, where one is. */
export function shownInside(requests: readonly CommandRequest[]): readonly CommandRequest[] {
  const { inside } = project();
  return inside === undefined ? requests : requests.map((request) => ({ ...request, inside }));
}

/** Does commands as one step on what is shown, and tells why where they cannot be done. */
export function doTogether(requests: readonly CommandRequest[]): boolean {
  const [first, ...rest] = shownInside(requests);
  if (!first) return false;
  endEdit();
  const done: Outcome<unknown> = editTogether([first, ...rest]);
  endEdit();
  if (!done.ok) tellRefusal(new ProblemError(done.problems));
  return done.ok;
}

/** The layer or block of this id, as the library lists it. */
export function entryOf(id: string): LibraryEntry | undefined {
  return libraryEntries(project().history.document.definitions).find((entry) => entry.id === id);
}

/** The id that the next node of this layer or block gets. */
export function nextId({ id, kind }: LibraryEntry): string {
  const { history, inside } = project();
  return newId(topScope(history.document, inside).nodes, kind === 'layer' ? idStem(id) : blockStem(id));
}

/** The commands that draw a layer, or a block folded. */
export function adding({ id: name, kind }: LibraryEntry, id: string, { x, y }: Position): readonly CommandRequest[] {
  const args = { params: {}, position: { x: Math.round(x), y: Math.round(y) }, id };
  if (kind === 'layer') return [{ command: 'addNode', args: { ...args, layer: name } }];
  return [
    { command: 'addBlock', args: { ...args, definition: name } },
    { command: 'foldBlock', args: { node: id, folded: true } },
  ];
}

/** Draws a layer by itself. */
export function addAt(entry: LibraryEntry, position: Position): void {
  const id = nextId(entry);
  if (doTogether(adding(entry, id, position))) show(id, entry);
}

/** Puts a layer on a wire, or behind a node, where everything below makes room. */
export function addInto(entry: LibraryEntry, place: { readonly wire?: string; readonly after?: string }): void {
  const { history, inside } = project();
  const selection = place.after === undefined ? [] : [place.after];
  const { requests, node, after } = planAddition(history.document, entry, { selection, wire: place.wire, inside });
  const fold = { command: 'foldBlock', args: { node, folded: true } };
  if (doTogether(entry.kind === 'block' ? [...requests, fold] : requests)) show(node, entry, after);
}

/** Selects what was added and says so. */
export function show(id: string, entry: LibraryEntry, after?: string): void {
  select([id]);
  focusOn(id);
  const say = wordsIn(canvasWords, useView.getState().language);
  const layer = entry.title.en;
  announce(after === undefined ? say('added', { layer }) : say('addedAfter', { layer, node: after }));
}
