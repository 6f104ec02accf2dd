import type { NodeRecord, WireRecord } from '../../engine/document/index.js';
import { nodesInOrder } from '../../engine/document/index.js';

/**
 * Top-level nodes from the inputs down, every path in one piece: after a node comes, where it can, one that it leads
 * to, so that parallel paths stand one after the other and not mixed. Nodes without wires and those on a cycle come
 * last.
 */
export function spineOrder(
  nodes: ReadonlyMap<string, NodeRecord>,
  wires: ReadonlyMap<string, WireRecord>,
): readonly string[] {
  const { order, targets } = nodesInOrder(nodes, wires);
  const waiting = new Map<string, number>();
  for (const list of targets.values()) for (const id of list) waiting.set(id, (waiting.get(id) ?? 0) + 1);
  const isAlone = (id: string): boolean => !waiting.has(id) && targets.get(id)?.length === 0;
  const ready = order.filter((id) => !waiting.has(id) && !isAlone(id)).reverse();
  const placed = new Set<string>();
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    placed.add(id);
    const freed: string[] = [];
    for (const target of targets.get(id) ?? []) {
      const left = (waiting.get(target) ?? 0) - 1;
      waiting.set(target, left);
      if (left === 0) freed.push(target);
    }
    ready.push(...freed.reverse());
  }
  return [...placed, ...order.filter((id) => !placed.has(id))];
}
