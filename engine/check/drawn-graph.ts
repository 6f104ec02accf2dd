import type { GraphDocument, NodeRecord, WireRecord } from '../document/index.js';
import { nodesInOrder } from '../document/index.js';
import type { Problem } from '../base/index.js';
import { problem } from '../base/index.js';
import type { Layer } from '../layers/index.js';
import { findLayer } from '../layers/index.js';
import type { OpenedDocument } from './expansion/index.js';
import { isUnfed, openBlocks } from './expansion/index.js';

/** A node with its layer looked up and its wires sorted, before any rule has looked at it. */
export interface DrawnNode {
  readonly record: NodeRecord;
  /** Undefined for unknown layers, closed blocks and unknown nodes. */
  readonly layer: Layer | undefined;
  /** By their stored order, ties in document order; only wires with both ends in the graph. */
  readonly incoming: readonly WireRecord[];
  readonly outgoing: readonly WireRecord[];
}

/** A document as the rules see it: blocks are open, inner nodes are called by their path (`block1/conv1`). */
export interface DrawnGraph {
  readonly document: GraphDocument;
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  readonly wires: ReadonlyMap<string, WireRecord>;
  /** Sources first; what is on or behind a cycle comes last. */
  readonly order: readonly string[];
  /** The nodes on or behind a cycle: their inputs cannot be known. */
  readonly blocked: ReadonlySet<string>;
  /** Wires with an end that is not in the graph. */
  readonly looseWires: readonly WireRecord[];
  readonly opened: OpenedDocument;
  /** What was found while the blocks were opened. */
  readonly problems: readonly Problem[];
}

/** Opens blocks, looks up layers, sorts wires and nodes; linear in the size of the graph. */
export function drawnGraph(document: GraphDocument): DrawnGraph {
  const opened = openBlocks(document);
  const records = new Map(opened.nodes.map((node) => [node.id, node]));
  const wires = new Map(opened.wires.map((wire) => [wire.id, wire]));
  const incoming = new Map<string, WireRecord[]>();
  const outgoing = new Map<string, WireRecord[]>();
  const looseWires: WireRecord[] = [];
  for (const wire of wires.values()) {
    const begins = records.has(wire.from.node) || isUnfed(wire.from);
    if (!begins || !records.has(wire.to.node)) {
      looseWires.push(wire);
      continue;
    }
    append(incoming, wire.to.node, wire);
    append(outgoing, wire.from.node, wire);
  }
  const nodes = new Map<string, DrawnNode>();
  for (const [id, record] of records) {
    nodes.set(id, {
      record,
      layer: record.kind === 'layer' ? findLayer(record.layer) : undefined,
      incoming: (incoming.get(id) ?? []).sort((a, b) => a.order - b.order),
      outgoing: outgoing.get(id) ?? [],
    });
  }
  const { order } = nodesInOrder(records, wires);
  const problems = [...opened.problems, ...sameIds(opened, records)];
  return { document, nodes, wires, order, blocked: blockedNodes(nodes, order), looseWires, opened, problems };
}

/** A path that is also the id of a drawn node would mix two layers' weights. */
function sameIds({ nodes, uses }: OpenedDocument, records: ReadonlyMap<string, NodeRecord>): Problem[] {
  if (nodes.length === records.size) return [];
  const seen = new Set<string>();
  const twice = nodes.filter(({ id }) => seen.size === seen.add(id).size);
  return twice.map(({ id }) => {
    const block = [...uses.keys()].find((path) => id.startsWith(`${path}/`)) ?? id;
    return problem('block-id-taken', { block, id }, { node: block });
  });
}

function append(lists: Map<string, WireRecord[]>, id: string, wire: WireRecord): void {
  const list = lists.get(id);
  if (list) list.push(wire);
  else lists.set(id, [wire]);
}

/** Nodes with a source that comes later in the order, or is itself blocked. */
function blockedNodes(nodes: ReadonlyMap<string, DrawnNode>, order: readonly string[]): Set<string> {
  const ready = new Set<string>();
  const blocked = new Set<string>();
  for (const id of order) {
    const free = nodes.get(id)?.incoming.every((wire) => ready.has(wire.from.node));
    (free ? ready : blocked).add(id);
  }
  return blocked;
}

/** What people call the node. */
export function nodeName(record: NodeRecord): string {
  return record.title ?? record.id;
}
