import type { Json } from '../layers/index.js';
import type {
  BlockDefinition,
  CommentRecord,
  GraphDocument,
  GroupRecord,
  JsonObject,
  NodeRecord,
  Position,
  WireRecord,
} from './records.js';

/**
 * The text of a `.netloom` file: keys in a fixed order, defaults left out, one line per node, wire, comment and group,
 * so that a change to one of them changes one line. The same document always gives the same text.
 */
export function writeDocument(document: GraphDocument): string {
  const { format, version, title, training, data, extra = {} } = document;
  return `${section([
    ['format', inline(format)],
    ['version', inline(version)],
    ['title', inline(title)],
    ['nodes', lines(document.nodes, nodeFields)],
    ['wires', lines(document.wires, wireFields)],
    ['definitions', document.definitions.size > 0 && definitionList([...document.definitions.values()])],
    ['comments', document.comments.size > 0 && lines(document.comments, commentFields)],
    ['groups', document.groups.size > 0 && lines(document.groups, groupFields)],
    ['training', isFilled(training) && fieldLines(training)],
    ['data', isFilled(data) && fieldLines(data)],
    ...inlineEntries(extra),
  ])}\n`;
}

type Entry = readonly [key: string, text: string | false];

function definitionList(definitions: readonly BlockDefinition[]): string {
  const texts = definitions.map(({ id, title, nodes, wires, exposed, extra = {} }) =>
    section([
      ['id', inline(id)],
      ['title', title !== '' && inline(title)],
      ['nodes', lines(nodes, nodeFields)],
      ['wires', lines(wires, wireFields)],
      ['exposed', exposed.length > 0 && listLines(exposed.map((param) => inline({ ...param })))],
      ...inlineEntries(extra),
    ]),
  );
  return listLines(texts);
}

function nodeFields(node: NodeRecord): JsonObject {
  const { id, kind, title, bypass, position } = node;
  const labels = { ...(title === undefined ? {} : { title }), ...(bypass ? { bypass } : {}), ...placeFields(position) };
  if (kind === 'unknown') return { id, ...node.raw, ...labels, ...node.extra };
  const params = isFilled(node.params) ? { params: node.params } : {};
  if (kind === 'layer') return { id, kind, layer: node.layer, ...params, ...labels, ...node.extra };
  const { definition, repeat = 1, folded } = node;
  const use = { ...(repeat > 1 ? { repeat } : {}), ...(folded ? { folded } : {}) };
  return { id, kind, definition, ...params, ...use, ...labels, ...node.extra };
}

function wireFields({ id, from, to, order, extra }: WireRecord): JsonObject {
  return { id, from: { ...from }, to: { ...to }, ...(order > 0 ? { order } : {}), ...extra };
}

function commentFields({ id, text, position, size, extra }: CommentRecord): JsonObject {
  return { id, text, ...placeFields(position), ...(size ? { size: { ...size } } : {}), ...extra };
}

function groupFields({ id, title, nodes, extra }: GroupRecord): JsonObject {
  return { id, ...(title === '' ? {} : { title }), nodes, ...extra };
}

function placeFields({ x, y }: Position): JsonObject {
  return x === 0 && y === 0 ? {} : { position: { x, y } };
}

function isFilled(fields: JsonObject): boolean {
  return Object.keys(fields).length > 0;
}

function lines<T>(records: ReadonlyMap<string, T>, fields: (record: T) => JsonObject): string {
  return listLines(Array.from(records.values(), (record) => inline(fields(record))));
}

function fieldLines(fields: JsonObject): string {
  return section(inlineEntries(fields));
}

function inlineEntries(fields: JsonObject): Entry[] {
  return Object.entries(fields).map(([key, value]) => [key, inline(value)]);
}

function section(entries: readonly Entry[]): string {
  const written = entries.filter(([, text]) => text !== false).map(([key, text]) => `${JSON.stringify(key)}: ${text}`);
  return `{\n${indented(written.join(',\n'))}\n}`;
}

function listLines(texts: readonly string[]): string {
  return texts.length === 0 ? '[]' : `[\n${indented(texts.join(',\n'))}\n]`;
}

function indented(text: string): string {
  return `  ${text.replaceAll('\n', '\n  ')}`;
}

/** One line with a space after each colon and comma; no JSON text holds a line break of its own. */
function inline(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((part: Json) => inline(part)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${inline(part)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
