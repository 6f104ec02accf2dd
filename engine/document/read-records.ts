import type { FieldReader } from './field-reader.js';
import { isObject } from './field-reader.js';
import { migrateParams } from './migrations/migrate-params.js';
import type {
  BlockDefinition,
  BlockNode,
  CommentRecord,
  Endpoint,
  ExposedParam,
  GroupRecord,
  JsonObject,
  LayerNode,
  NodeRecord,
  UnknownNode,
  WireRecord,
} from './records.js';

/** A node of a file of version `came`; a kind that this version does not know is kept as it came. */
export function readNode(node: FieldReader, came: number): NodeRecord {
  const id = node.name('id');
  const kind = node.name('kind');
  if (kind !== 'layer' && kind !== 'block') return readUnknown(node, id);
  const base = { id, position: node.position('position'), ...readLabels(node) };
  const params = node.object('params');
  if (kind === 'layer') {
    const layer = node.name('layer');
    return withExtra<LayerNode>({ ...base, kind, layer, params: migrateParams(layer, params, came) }, node);
  }
  const definition = node.name('definition');
  const repeat = node.wholeNumber('repeat', 1, 1);
  const view = node.flag('folded', false) ? { folded: true } : {};
  return withExtra<BlockNode>({ ...base, kind, definition, params, ...(repeat > 1 ? { repeat } : {}), ...view }, node);
}

function readLabels(node: FieldReader): { readonly title?: string; readonly bypass?: boolean } {
  const title = node.text('title', '');
  return { ...(title === '' ? {} : { title }), ...(node.flag('bypass', false) ? { bypass: true } : {}) };
}

/** Only what this version can change is taken out of `raw`; a title or position in an unknown form stays there. */
function readUnknown(node: FieldReader, id: string): UnknownNode {
  const { id: _, title, bypass, position, ...others } = node.all();
  const known: { -readonly [K in 'title' | 'bypass' | 'position']?: UnknownNode[K] } = {};
  const left: Record<string, JsonObject[string]> = {};
  if (typeof title === 'string' && title !== '') known.title = title;
  else if (title !== undefined) left['title'] = title;
  if (bypass === true) known.bypass = true;
  else if (bypass !== undefined) left['bypass'] = bypass;
  const place = placeOf(position);
  if (place) known.position = place;
  else if (position !== undefined) left['position'] = position;
  return { id, kind: 'unknown', position: { x: 0, y: 0 }, ...known, raw: { ...others, ...left } };
}

function placeOf(value: unknown): UnknownNode['position'] | undefined {
  if (!isObject(value) || Object.keys(value).length !== 2) return undefined;
  const { x, y } = value;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

/** A wire; ends that lead nowhere are kept, since the check reports them. */
export function readWire(wire: FieldReader): WireRecord {
  const end = (part: FieldReader): Endpoint => ({ node: part.name('node'), port: part.name('port') });
  return withExtra<WireRecord>(
    {
      id: wire.name('id'),
      from: wire.part('from', end),
      to: wire.part('to', end),
      order: wire.wholeNumber('order', 0, 0),
    },
    wire,
  );
}

/** A block definition of a file of version `came`. */
export function readDefinition(definition: FieldReader, came: number): BlockDefinition {
  return withExtra<BlockDefinition>(
    {
      id: definition.name('id'),
      title: definition.text('title', ''),
      nodes: definition.byId('nodes', (node) => readNode(node, came)),
      wires: definition.byId('wires', readWire),
      exposed: definition.list('exposed', readExposed),
    },
    definition,
  );
}

function readExposed(exposed: FieldReader): ExposedParam {
  const param = { name: exposed.name('name'), node: exposed.name('node'), param: exposed.name('param') };
  exposed.refuseRest();
  return param;
}

export function readComment(comment: FieldReader): CommentRecord {
  const size = comment.has('size') ? { size: comment.position('size') } : {};
  const text = comment.text('text', '');
  return withExtra<CommentRecord>(
    { id: comment.name('id'), text, position: comment.position('position'), ...size },
    comment,
  );
}

export function readGroup(group: FieldReader): GroupRecord {
  const record = { id: group.name('id'), title: group.text('title', ''), nodes: group.names('nodes') };
  return withExtra<GroupRecord>(record, group);
}

/** The record with the fields that this version does not know. */
export function withExtra<T extends { readonly extra?: JsonObject }>(record: T, fields: FieldReader): T {
  const extra = fields.rest();
  return extra ? { ...record, extra } : record;
}
