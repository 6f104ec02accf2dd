import type { ProblemValue } from '../../engine/base/index.js';
import type { Change, GraphDocument, HistoryStep, NodeRecord, RecordChange } from '../../engine/document/index.js';
import { findBlock } from '../../engine/blocks/index.js';
import { findLayer } from '../../engine/layers/index.js';
import type { Language, Text } from '../../engine/text/index.js';
import { filledText, stepTexts } from '../../engine/text/index.js';
import { nodeName, typeTitle } from '../network/node-facts.js';

/** In place of the engine's names, which know no documents: with the nodes, and labels in place of ids. */
const ownTexts: Readonly<Record<string, Text>> = {
  'add-node': { en: 'Add {nodes}', zh: '添加 {nodes}' },
  'add-block': { en: 'Add {nodes}', zh: '添加 {nodes}' },
  'insert-node': { en: 'Insert {nodes}', zh: '插入 {nodes}' },
  'remove-nodes': { en: 'Remove {nodes}', zh: '删除 {nodes}' },
  'move-nodes': { en: 'Move {nodes}', zh: '移动 {nodes}' },
  duplicate: { en: 'Duplicate as {nodes}', zh: '复制出 {nodes}' },
  paste: { en: 'Paste {nodes}', zh: '粘贴 {nodes}' },
  'group-nodes': { en: 'Group {nodes}', zh: '将 {nodes} 分组' },
  'set-param': { en: 'Set {param} of {node}', zh: '设置 {node} 的{param}' },
  'reset-param': { en: 'Put {param} of {node} back to its default', zh: '将 {node} 的{param}恢复为默认值' },
};

const words = {
  one: { en: '{title} {name}', zh: '{title} {name}' },
  two: { en: '{one} and {other}', zh: '{one} 和 {other}' },
  many: { en: '{one} and {count} more', zh: '{one} 等 {all} 个层' },
  wire: { en: 'Remove the wire from {from} to {to}', zh: '删除从 {from} 到 {to} 的连线' },
} as const;

/** A step's name as people read it, with the types and names of what it is about: `Add Conv2D conv3`. */
export function stepText({ name, change }: HistoryStep, document: GraphDocument, language: Language): string {
  const { code, values } = name;
  const nodes = code === 'group-nodes' ? grouped(change, document) : subjects(change);
  if (code === 'disconnect') return wireText(change, document, language);
  const known = (stepTexts as Readonly<Record<string, Text>>)[code];
  const text = nodes.length > 0 ? (ownTexts[code] ?? known) : known;
  const spoken = { ...spokenValues(values, nodes, document, language), nodes: named(nodes, document, language) };
  return text ? filledText(text, spoken, language) : code;
}

/** The nodes that a step added; else those that it removed; else those that it changed; of a definition likewise. */
function subjects(change: Change): readonly NodeRecord[] {
  const inside = [...change.definitions.values()].flatMap(({ before, after }) =>
    before && after ? [...differing(before.record.nodes, after.record.nodes)] : [],
  );
  const all: readonly Differs[] = [...[...change.nodes.values()].map(recordsOf), ...inside];
  const added = all.flatMap(({ before, after }) => (after && !before ? [after] : []));
  if (added.length > 0) return added;
  const removed = all.flatMap(({ before, after }) => (before && !after ? [before] : []));
  return removed.length > 0 ? removed : all.flatMap(({ after }) => after ?? []);
}

interface Differs {
  readonly before: NodeRecord | undefined;
  readonly after: NodeRecord | undefined;
}

function recordsOf({ before, after }: RecordChange<NodeRecord>): Differs {
  return { before: before?.record, after: after?.record };
}

function differing(
  before: ReadonlyMap<string, NodeRecord>,
  after: ReadonlyMap<string, NodeRecord>,
): readonly Differs[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Differs[] => {
    const [old, now] = [before.get(id), after.get(id)];
    return old === now ? [] : [{ before: old, after: now }];
  });
}

function grouped({ groups }: Change, document: GraphDocument): readonly NodeRecord[] {
  const group = [...groups.values()].find(({ before, after }) => after && !before)?.after?.record;
  return group?.nodes.flatMap((id) => document.nodes.get(id) ?? []) ?? [];
}

function named(nodes: readonly NodeRecord[], document: GraphDocument, language: Language): string {
  const [first, second] = nodes.map((node) =>
    filledText(words.one, { title: titleOf(node, document), name: nodeName(node) }, language),
  );
  if (first === undefined) return '';
  if (second === undefined) return first;
  return nodes.length === 2
    ? filledText(words.two, { one: first, other: second }, language)
    : filledText(words.many, { one: first, count: nodes.length - 1, all: nodes.length }, language);
}

function titleOf(node: NodeRecord, { definitions }: GraphDocument): string {
  return typeTitle(node, ({ definition }) => definitions.get(definition)?.title || undefined);
}

function wireText({ wires }: Change, { nodes }: GraphDocument, language: Language): string {
  const all = [...wires.values()];
  // A wire that was led elsewhere is one taken off and one drawn.
  const drawn = all.find(({ before }) => !before)?.after?.record;
  const wire = drawn ?? all[0]?.before?.record;
  if (!wire) return filledText(stepTexts.disconnect, {}, language);
  const nameOf = (id: string): string => nodes.get(id)?.title ?? id;
  const text = drawn ? stepTexts.connect : words.wire;
  return filledText(text, { from: nameOf(wire.from.node), to: nameOf(wire.to.node) }, language);
}

/** Ids of nodes, layers and parameters as the window calls them. */
function spokenValues(
  values: HistoryStep['name']['values'],
  [first]: readonly NodeRecord[],
  document: GraphDocument,
  language: Language,
): Readonly<Record<string, ProblemValue>> {
  // Inside a definition the change alone knows the node.
  const node = document.nodes.get(String(values['node'])) ?? first;
  const shown = Object.entries(values).map(([key, value]): [string, ProblemValue] => {
    if (typeof value !== 'string') return [key, value];
    if (key === 'node' || key === 'from' || key === 'to') return [key, document.nodes.get(value)?.title ?? value];
    if (key === 'layer') return [key, findLayer(value)?.text.title.en ?? value];
    if (key === 'param' && node) return [key, paramLabel(node, value, language)];
    return [key, value];
  });
  return Object.fromEntries(shown);
}

/** A parameter's label inside a sentence. */
export function paramLabel(record: NodeRecord, param: string, language: Language): string {
  const text =
    record.kind === 'layer'
      ? findLayer(record.layer)?.text.params[param]
      : record.kind === 'block'
        ? findBlock(record.definition)?.text.params[param]
        : undefined;
  const label = text?.label[language] ?? param;
  return language === 'en' ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
