import type { Problem } from '../../engine/base/index.js';
import type { CheckedBlock, CheckedGraph, CheckedNode, NodeCost, Totals } from '../../engine/check/index.js';
import { isLeftOut } from '../../engine/check/index.js';
import type { GraphDocument, NodeRecord } from '../../engine/document/index.js';
import type { Signal } from '../../engine/layers/index.js';
import { findLayer } from '../../engine/layers/index.js';
import type { Language } from '../../engine/text/index.js';
import { filledText } from '../../engine/text/index.js';
import { parameterCount } from '../inspector/costs/derivations.js';
import { count } from '../ui/format.js';
import type { DrawnFamily } from './family.js';
import { familyOf } from './family.js';
import { spokenShape, typeTitle } from './node-facts.js';
import { paramsLine } from './params-line.js';

/** How much of each lens' quantity a node has; the bar shows it as a share of the network's. */
export interface Amounts {
  /** Multiply-adds for one example. */
  readonly cost: number;
  /** Bytes kept for the backward pass, for one example. */
  readonly memory: number;
  /** Cells of the input's longer side that one output cell sees. */
  readonly reach: number;
}

/** All that a node card shows; a value that knows nothing of the canvas. */
export interface CardFacts {
  /** The node's id, a path (`block1/conv1`) inside blocks. */
  readonly id: string;
  /** Which drawing: the layer's or the block's id. */
  readonly glyph: string;
  readonly family: DrawnFamily;
  /** `Conv2D`. */
  readonly title: string;
  /** What people named it. */
  readonly name: string;
  readonly params: string;
  /** Whether the card is tall: it has weights, or is a block. */
  readonly tall: boolean;
  /** A block that is drawn closed. */
  readonly folded: boolean;
  /** Undefined where there is nothing to count. */
  readonly parameters: number | undefined;
  /** The calculation that leads to them: `5 × 5 × 1 × 6 + 6`. */
  readonly parametersFrom: string | undefined;
  /** What leaves it through its first port. */
  readonly output: Signal | undefined;
  readonly amounts: Amounts;
  readonly problems: readonly Problem[];
  /** The worst of the problems; a lone node is only not connected. */
  readonly mark: 'error' | 'warning' | undefined;
  readonly bypassed: boolean;
  readonly loose: boolean;
  readonly frozen: boolean;
  /** This version does not know the layer. */
  readonly unknown: boolean;
  /** `Conv2D conv1, output 28 by 28 by 6`. */
  readonly spoken: string;
}

const words = {
  named: { en: '{title} {name}', zh: '{title} {name}' },
  output: { en: '{node}, output {shape}', zh: '{node}，输出 {shape}' },
  loose: { en: '{node}, not connected', zh: '{node}，未连接' },
  layers: { en: '{count} layers', zh: '{count} 层' },
  folded: { en: '{count} layers, folded', zh: '{count} 层，已折叠' },
  repeated: { en: '{count} layers × {repeat}', zh: '{count} 层 × {repeat}' },
  unknown: { en: 'unknown to this version', zh: '此版本不认识' },
} as const;

type Say = (name: keyof typeof words, values?: Readonly<Record<string, string | number>>) => string;

/** Not the window's own `wordsIn`: facts are computed without a window too. */
function sayIn(language: Language): Say {
  return (name, values = {}) => filledText(words[name], values, language);
}

/** The facts of one node of a checked graph; `id` is a path inside blocks. Undefined where there is no such node. */
export function cardFacts(checked: CheckedGraph, id: string, language: Language): CardFacts | undefined {
  const block = checked.blocks.get(id);
  if (block) return blockFacts(checked, id, block, language);
  const node = checked.nodes.get(id);
  if (!node) return undefined;
  const problems = problemsOf(checked, id);
  const known = remembered.get(node);
  const same = known?.language === language && known.definitions === checked.document.definitions;
  if (same && sameItems(known.facts.problems, problems)) return known.facts;
  const facts = layerFacts(node, problems, checked.document, language);
  remembered.set(node, { language, definitions: checked.document.definitions, facts });
  return facts;
}

interface Remembered {
  readonly language: Language;
  readonly definitions: GraphDocument['definitions'];
  readonly facts: CardFacts;
}

/** An unchanged node keeps its checked node, and so its facts: its card is not drawn again. */
const remembered = new WeakMap<CheckedNode, Remembered>();

const byGraph = new WeakMap<CheckedGraph, ReadonlyMap<string, readonly Problem[]>>();
const none: readonly Problem[] = [];

/** The problems that belong to a node, those of rules about the whole graph too; fixes are changes of the document. */
export function problemsOf(checked: CheckedGraph, id: string): readonly Problem[] {
  let sorted = byGraph.get(checked);
  if (!sorted) {
    const lists = new Map<string, Problem[]>();
    for (const found of checked.problems) {
      if (found.node !== undefined) lists.set(found.node, [...(lists.get(found.node) ?? []), found]);
    }
    byGraph.set(checked, lists);
    sorted = lists;
  }
  return sorted.get(id) ?? none;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function layerFacts(
  node: CheckedNode,
  problems: readonly Problem[],
  document: GraphDocument,
  language: Language,
): CardFacts {
  const { record, layer, cost, outputs, receptiveField } = node;
  const say = sayIn(language);
  const titles = titlesOf(document);
  const unknown = !layer && record.kind !== 'block';
  const tall = record.kind !== 'layer' || unknown || hasWeights(record.layer);
  const lone = isLone(node);
  return {
    ...identity(record, titles, record.id),
    params: unknown ? say('unknown') : paramsLine(node, language),
    tall,
    folded: record.kind === 'block',
    parameters: layer && tall ? cost.parameters : undefined,
    parametersFrom: layer && tall ? parameterCount(node).from : undefined,
    output: outputs[0],
    amounts: amountsOf(cost, receptiveField),
    problems,
    ...marks(record, problems, lone),
    frozen: layer !== undefined && isFrozen(node.params),
    unknown,
    spoken: spokenName(record, titles, outputs[0], lone, language),
  };
}

function blockFacts(checked: CheckedGraph, path: string, block: CheckedBlock, language: Language): CardFacts {
  const { record, layers, outputs, totals } = block;
  const say = sayIn(language);
  const [output] = outputs.values();
  const repeat = record.repeat ?? 1;
  const titles = titlesOf(checked.document);
  const own = problemsOf(checked, path);
  const problems = [...own, ...layers.flatMap((id) => problemsOf(checked, id))];
  const lone = own.some(({ code }) => code === 'port-unconnected') && output === undefined;
  return {
    ...identity(record, titles, path),
    params:
      repeat > 1 ? say('repeated', { count: layers.length / repeat, repeat }) : say('folded', { count: layers.length }),
    tall: true,
    folded: true,
    parameters: totals.parameters,
    parametersFrom: partsText(layers.map((id) => checked.nodes.get(id)?.cost.parameters ?? 0)),
    output,
    amounts: { cost: totals.multiplyAdds, memory: totals.trainingBytes, reach: blockReach(checked, layers) },
    problems,
    ...marks(record, problems, lone),
    frozen: false,
    unknown: false,
    spoken: spokenName(record, titles, output, lone, language),
  };
}

/** A sum by its first parts, and what the others come to. */
function partsText(all: readonly number[]): string | undefined {
  const parts = all.filter((part) => part > 0);
  if (parts.length < 2) return undefined;
  const rest = parts.slice(8).reduce((a, b) => a + b, 0);
  return [...parts.slice(0, 8).map(count), ...(rest > 0 ? [`… ${count(rest)}`] : [])].join(' + ');
}

function blockReach(checked: CheckedGraph, layers: readonly string[]): number {
  return layers.reduce((most, id) => Math.max(most, ...(checked.nodes.get(id)?.receptiveField?.size ?? [])), 0);
}

function identity(
  record: NodeRecord,
  titles: Titles,
  path: string,
): Pick<CardFacts, 'id' | 'glyph' | 'family' | 'title' | 'name'> {
  const glyph = record.kind === 'layer' ? record.layer : record.kind === 'block' ? record.definition : 'unknown';
  return { id: path, glyph, family: familyOf(record), title: typeTitle(record, titles), name: ownName(record) };
}

/** Inside blocks the id is a path, of which people know the last part. */
function ownName(record: NodeRecord): string {
  return record.title ?? record.id.split('/').at(-1) ?? record.id;
}

type Titles = (block: { readonly definition: string }) => string | undefined;

function titlesOf({ definitions }: GraphDocument): Titles {
  return ({ definition }) => definitions.get(definition)?.title || undefined;
}

function marks(
  record: NodeRecord,
  problems: readonly Problem[],
  loose: boolean,
): Pick<CardFacts, 'mark' | 'bypassed' | 'loose'> {
  const worst = problems.some(({ severity }) => severity === 'error')
    ? 'error'
    : problems.some(({ severity }) => severity === 'warning')
      ? 'warning'
      : undefined;
  return { mark: loose ? undefined : worst, bypassed: record.bypass === true, loose };
}

/** It has no wires, and nothing but that is wrong with it. */
function isLone(node: CheckedNode): boolean {
  return node.problems.length === 1 && isLeftOut(node);
}

function isFrozen(params: Readonly<Record<string, unknown>>): boolean {
  return params['trainable'] === false || params['frozen'] === true;
}

function amountsOf(cost: NodeCost | Totals, field: CheckedNode['receptiveField']): Amounts {
  return { cost: cost.multiplyAdds, memory: cost.trainingBytes, reach: field ? Math.max(...field.size) : 0 };
}

/** Whether a layer of this kind learns: its card is tall. */
export function hasWeights(layer: string): boolean {
  return findLayer(layer)?.examples.some(({ parameters = 0 }) => parameters > 0) ?? false;
}

/** A node's accessible name: `Conv2D conv1, output 28 by 28 by 6`; `Dense dense2, not connected`. */
export function spokenName(
  record: NodeRecord,
  titles: Titles,
  output: Signal | undefined,
  loose: boolean,
  language: Language,
): string {
  const say = sayIn(language);
  const node = say('named', { title: typeTitle(record, titles), name: ownName(record) });
  if (loose) return say('loose', { node });
  return output ? say('output', { node, shape: spokenShape(output, language) }) : node;
}

/** What each lens' bars are shares of. */
export function lensTotals(checked: CheckedGraph): Amounts {
  let reach = 0;
  for (const { layer, outputs } of checked.nodes.values()) {
    if (layer?.inputs.length !== 0) continue;
    for (const { name, size } of outputs[0]?.axes ?? []) {
      if ((name === 'height' || name === 'width') && typeof size === 'number') reach = Math.max(reach, size);
    }
  }
  return { cost: checked.totals.multiplyAdds, memory: checked.totals.trainingBytes, reach };
}
