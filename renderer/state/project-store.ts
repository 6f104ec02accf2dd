import { create } from 'zustand';
import type { Outcome } from '../../engine/base/index.js';
import { done } from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import type { CommandRequest, GraphDocument, History, StepName } from '../../engine/document/index.js';
import {
  applyCommand,
  mark,
  perform,
  prepareCommand,
  record,
  redo,
  startHistory,
  undo,
} from '../../engine/document/index.js';

/** The open project: the document with its history, what the check knows of it, and what is selected in it. */
export interface Project {
  /** Counts opened projects, so that a view knows when another one came. */
  readonly opened: number;
  /** Where it is saved; undefined until its first save. */
  readonly path: string | undefined;
  /** The file's revision as last read or written. */
  readonly revision: string | undefined;
  readonly history: History;
  readonly checked: CheckedGraph;
  /** The document as it lies on the disk. */
  readonly savedDocument: GraphDocument | undefined;
  /** Ids of selected nodes; of the network or of the definition that is `inside`. Paths (`block1/conv1`) inside blocks. */
  readonly selection: ReadonlySet<string>;
  readonly selectedWire: string | undefined;
  /** The block definition that is open in the canvas by itself; undefined: the network. */
  readonly inside: string | undefined;
}

/** The open project. Change it through the functions below. */
export const useProject = create<Project | undefined>()(() => undefined as Project | undefined);

/** Opens a document in place of the one that was open; `saved` is what the disk holds where that is another one. */
export function openDocument(
  document: GraphDocument,
  file: { path?: string; revision?: string } = {},
  saved: GraphDocument = document,
): void {
  useProject.setState(
    {
      opened: (useProject.getState()?.opened ?? 0) + 1,
      path: file.path,
      revision: file.revision,
      history: startHistory(document),
      checked: check(document),
      savedDocument: file.path === undefined ? undefined : saved,
      selection: new Set<string>(),
      selectedWire: undefined,
      inside: undefined,
    },
    true,
  );
}

/** The open project; only where there is one. */
export function project(): Project {
  const open = useProject.getState();
  if (!open) throw new Error('no project is open');
  return open;
}

/** Does a command as a step that can be undone; a refusal changes nothing and is for the caller to show. */
export function edit(request: CommandRequest): Outcome<History> {
  const next = perform(project().history, request);
  if (next.ok) take(next.value);
  return next;
}

/** Several commands as they are; those after a refusal are not done. */
export function editAll(requests: readonly CommandRequest[]): Outcome<History> {
  let last = edit(requests[0] as CommandRequest);
  for (const request of requests.slice(1)) {
    if (!last.ok) return last;
    last = edit(request);
  }
  return last;
}

/** Another document as one step that can be undone, where no single command makes it. */
export function replaceDocument(next: GraphDocument, name: StepName): void {
  take(record(project().history, next, name));
}

/**
 * Several commands as one step, called as the first one is; a refusal of any changes nothing. Steps that follow each
 * other with the same key become one, as when a field of several nodes is typed into.
 */
export function editTogether(
  requests: readonly [CommandRequest, ...CommandRequest[]],
  mergeKey?: string,
): Outcome<History> {
  const { history } = project();
  const [first] = requests;
  const named = prepareCommand(first);
  if (!named.ok) return named;
  let document = history.document;
  for (const request of requests) {
    const next = applyCommand(document, request);
    if (!next.ok) return next;
    document = next.value;
  }
  const next = record(history, document, named.value.name, mergeKey);
  take(next);
  return done(next);
}

/** The open document in another arrangement, as if it had been opened so: no step, and no unsaved change. */
export function presentAs(document: GraphDocument): void {
  const { history, checked, savedDocument } = project();
  useProject.setState({
    history: { ...history, document },
    checked: check(document, checked),
    ...(savedDocument === history.document ? { savedDocument: document } : {}),
  });
}

/** Ends merging of steps, as when a field loses the focus. */
export function endEdit(): void {
  useProject.setState({ history: mark(project().history) });
}

export function undoStep(): void {
  take(undo(project().history));
}

export function redoStep(): void {
  take(redo(project().history));
}

/** Selects these nodes and no others. */
export function select(ids: Iterable<string>): void {
  useProject.setState({ selection: new Set(ids), selectedWire: undefined });
}

export function selectWire(id: string | undefined): void {
  useProject.setState({ selectedWire: id, ...(id === undefined ? {} : { selection: new Set<string>() }) });
}

/** Opens a definition in the canvas by itself, or the network again. */
export function goInside(definition: string | undefined): void {
  useProject.setState({ inside: definition, selection: new Set<string>(), selectedWire: undefined });
}

/** Notes what was written to the disk. */
export function noteSaved(document: GraphDocument, file: { path: string; revision: string }): void {
  useProject.setState({ savedDocument: document, path: file.path, revision: file.revision });
}

function take(history: History): void {
  const { checked, selection } = project();
  if (history.document === checked.document) {
    useProject.setState({ history });
    return;
  }
  const next = check(history.document, checked);
  const kept = [...selection].filter((id) => id.includes('/') || history.document.nodes.has(id) || isInside(id));
  useProject.setState({
    history,
    checked: next,
    selection: kept.length === selection.size ? selection : new Set(kept),
  });
}

function isInside(id: string): boolean {
  const { inside, history } = project();
  return inside !== undefined && history.document.definitions.get(inside)?.nodes.has(id) === true;
}
