import type { GraphDocument, NodeRecord, WireRecord } from '../document/index.js';
import { nodesInOrder } from '../document/index.js';
import type { Layer } from '../layers/index.js';
import { findLayer } from '../layers/index.js';

/** A node with its layer looked up and its wires sorted, before any rule has looked at it. */
export interface DrawnNode {
  readonly record: NodeRecord;
  /** Undefined for unknown layers, blocks and unknown nodes. */
  readonly layer: Layer | undefined;
  /** By their stored order, ties in document order; only wires with both ends in the graph. */
  readonly incoming: readonly WireRecord[];
  readonly outgoing: readonly WireRecord[];
}

/** A document as the rules see it. */
export interface DrawnGraph {
  readonly document: GraphDocument;
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  /** Sources first; what is on or behind a cycle comes last. */
  readonly order: readonly string[];
  /** The nodes on or behind a cycle: their inputs cannot be known. */
  readonly blocked: ReadonlySet<string>;
  /** Wires with an end that is not in the graph. */
  readonly looseWires: readonly WireRecord[];
}

/** Looks up layers, sorts wires and nodes; linear in the size of the graph. */
export function drawnGraph(document: GraphDocument): DrawnGraph {
  const incoming = new Map<string, WireRecord[]>();
  const outgoing = new Map<string, WireRecord[]>();
  const looseWires: WireRecord[] = [];
  for (const wire of document.wires.values()) {
    if (!document.nodes.has(wire.from.node) || !document.nodes.has(wire.to.node)) {
      looseWires.push(wire);
      continue;
    }
    append(incoming, wire.to.node, wire);
    append(outgoing, wire.from.node, wire);
  }
  const nodes = new Map<string, DrawnNode>();
  for (const [id, record] of document.nodes) {
    nodes.set(id, {
      record,
      layer: record.kind === 'layer' ? findLayer(record.layer) : undefined,
      incoming: (incoming.get(id) ?? []).sort((a, b) => a.order - b.order),
      outgoing: outgoing.get(id) ?? [],
    });
  }
  const { order } = nodesInOrder(document.nodes, document.wires);
  return { document, nodes, order, blocked: blockedNodes(nodes, order), looseWires };
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
