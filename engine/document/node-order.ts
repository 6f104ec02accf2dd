import type { NodeRecord, WireRecord } from './records.js';

/** Node ids with sources first, and where each node's wires lead. */
export interface NodeOrder {
  readonly order: readonly string[];
  readonly targets: ReadonlyMap<string, readonly string[]>;
}

/** Kahn's order (1962), ties in document order; nodes on or behind a cycle come last. Wires to missing nodes are skipped. */
export function nodesInOrder(
  nodes: ReadonlyMap<string, NodeRecord>,
  wires: ReadonlyMap<string, WireRecord>,
): NodeOrder {
  const targets = new Map<string, string[]>([...nodes.keys()].map((id) => [id, []]));
  const waitingFor = new Map<string, number>([...nodes.keys()].map((id) => [id, 0]));
  for (const { from, to } of wires.values()) {
    const waiting = waitingFor.get(to.node);
    const list = targets.get(from.node);
    if (waiting === undefined || !list) continue;
    list.push(to.node);
    waitingFor.set(to.node, waiting + 1);
  }
  const order = [...nodes.keys()].filter((id) => waitingFor.get(id) === 0);
  for (const id of order) {
    for (const target of targets.get(id) ?? []) {
      const waiting = (waitingFor.get(target) ?? 0) - 1;
      waitingFor.set(target, waiting);
      if (waiting === 0) order.push(target);
    }
  }
  const ordered = new Set(order);
  return { order: [...order, ...[...nodes.keys()].filter((id) => !ordered.has(id))], targets };
}

/** Whether wires lead from `start` to `end`; true where they are the same. */
export function leadsTo(wires: ReadonlyMap<string, WireRecord>, start: string, end: string): boolean {
  const targets = new Map<string, string[]>();
  for (const { from, to } of wires.values()) {
    const list = targets.get(from.node);
    if (list) list.push(to.node);
    else targets.set(from.node, [to.node]);
  }
  const seen = new Set([start]);
  for (const id of seen) {
    if (id === end) return true;
    for (const target of targets.get(id) ?? []) seen.add(target);
  }
  return false;
}
