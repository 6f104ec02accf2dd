import type { BlockDefinition, CommentRecord, GraphDocument, GroupRecord, NodeRecord, WireRecord } from './records.js';

/** A record and its index in its collection, so that undoing a removal puts it back where it was. */
export interface Placed<T> {
  readonly record: T;
  readonly place: number;
}

/** One record before and after; one of them is missing where it was added or removed. */
export interface RecordChange<T> {
  readonly before?: Placed<T>;
  readonly after?: Placed<T>;
  /** It changed its place among the records that stayed: it was removed and drawn again. */
  readonly moved?: true;
}

export type CollectionChange<T> = ReadonlyMap<string, RecordChange<T>>;

/** The parts of a document that are no collections and that commands change. */
export type DocumentFields = Pick<GraphDocument, 'title' | 'training' | 'data'>;

/** What differs between two states of a document: the changed records and fields, before and after. */
export interface Change {
  readonly nodes: CollectionChange<NodeRecord>;
  readonly wires: CollectionChange<WireRecord>;
  readonly definitions: CollectionChange<BlockDefinition>;
  readonly comments: CollectionChange<CommentRecord>;
  readonly groups: CollectionChange<GroupRecord>;
  readonly fields: { readonly before: Partial<DocumentFields>; readonly after: Partial<DocumentFields> };
}

/** The change that leads from one state to another; looks only into collections and records that are not shared. */
export function changeBetween(before: GraphDocument, after: GraphDocument): Change {
  return {
    nodes: collectionChange(before.nodes, after.nodes),
    wires: collectionChange(before.wires, after.wires),
    definitions: collectionChange(before.definitions, after.definitions),
    comments: collectionChange(before.comments, after.comments),
    groups: collectionChange(before.groups, after.groups),
    fields: { before: fieldsThatDiffer(before, after), after: fieldsThatDiffer(after, before) },
  };
}

/** The document after the change; it must be in the state that the change starts from. */
export function applyChange(document: GraphDocument, change: Change): GraphDocument {
  return {
    ...document,
    ...change.fields.after,
    nodes: applied(document.nodes, change.nodes),
    wires: applied(document.wires, change.wires),
    definitions: applied(document.definitions, change.definitions),
    comments: applied(document.comments, change.comments),
    groups: applied(document.groups, change.groups),
  };
}

/** The change that leads back. */
export function invertChange(change: Change): Change {
  return {
    nodes: inverted(change.nodes),
    wires: inverted(change.wires),
    definitions: inverted(change.definitions),
    comments: inverted(change.comments),
    groups: inverted(change.groups),
    fields: { before: change.fields.after, after: change.fields.before },
  };
}

/** One change in place of several that follow each other, the first of them from `document`. */
export function composeChanges(document: GraphDocument, changes: readonly Change[]): Change {
  return changeBetween(document, changes.reduce(applyChange, document));
}

/** Whether nothing differs. */
export function isEmptyChange({ fields, ...collections }: Change): boolean {
  return Object.values(collections).every(({ size }) => size === 0) && Object.keys(fields.after).length === 0;
}

function fieldsThatDiffer(values: GraphDocument, other: GraphDocument): Partial<DocumentFields> {
  return {
    ...(values.title === other.title ? {} : { title: values.title }),
    ...(values.training === other.training ? {} : { training: values.training }),
    ...(values.data === other.data ? {} : { data: values.data }),
  };
}

function collectionChange<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): CollectionChange<T> {
  if (before === after) return new Map();
  const moved = movedBetween(before, after);
  const change = new Map<string, RecordChange<T>>();
  for (const [place, [id, record]] of [...before].entries()) {
    if (after.get(id) !== record || moved.has(id)) change.set(id, { before: { record, place } });
  }
  for (const [place, [id, record]] of [...after].entries()) {
    const reordered = moved.has(id) ? { moved: true as const } : {};
    if (before.get(id) !== record || moved.has(id)) {
      change.set(id, { ...change.get(id), after: { record, place }, ...reordered });
    }
  }
  return change;
}

/** Records of both whose place among these records differs; the others keep their order among each other. */
function movedBetween(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const old = [...before.keys()].filter((id) => after.has(id));
  const now = [...after.keys()].filter((id) => before.has(id));
  return new Set(now.filter((id, i) => id !== old[i]));
}

function inverted<T>(change: CollectionChange<T>): CollectionChange<T> {
  const swap = ({ before, after, ...order }: RecordChange<T>): RecordChange<T> => ({
    ...order,
    ...(after && { before: after }),
    ...(before && { after: before }),
  });
  return new Map(Array.from(change, ([id, record]) => [id, swap(record)]));
}

function applied<T>(collection: ReadonlyMap<string, T>, change: CollectionChange<T>): ReadonlyMap<string, T> {
  if (change.size === 0) return collection;
  const arriving = [...change].flatMap(([id, { before, after, moved }]) =>
    after && (!before || moved) ? [{ id, ...after }] : [],
  );
  arriving.sort((a, b) => a.place - b.place);
  const result = new Map<string, T>();
  let next = 0;
  for (const [id, record] of collection) {
    for (let item = arriving[next]; item && item.place <= result.size; item = arriving[++next]) {
      result.set(item.id, item.record);
    }
    const edit = change.get(id);
    if (!edit) result.set(id, record);
    else if (edit.after && !edit.moved) result.set(id, edit.after.record);
  }
  for (const { id, record } of arriving.slice(next)) result.set(id, record);
  return result;
}
