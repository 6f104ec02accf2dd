import type { GraphDocument, NodeRecord, WireRecord } from './records.js';
import { nodesInOrder } from './node-order.js';

/** Canvas units between neighbouring rows and columns of nodes. */
const rowHeight = 120;
const columnWidth = 240;

/** `placeNodes` for a whole document. */
export function placeOnCanvas(document: GraphDocument): GraphDocument {
  return { ...document, nodes: placeNodes(document.nodes, document.wires) };
}

/** Puts every node one row below its lowest source, rows centred on x = 0; nodes on a cycle come in rows of their own. */
export function placeNodes(
  drawn: ReadonlyMap<string, NodeRecord>,
  wires: ReadonlyMap<string, WireRecord>,
): ReadonlyMap<string, NodeRecord> {
  const rows = rowsOf(drawn, wires);
  const nodes = new Map<string, NodeRecord>(drawn);
  for (const [y, row] of rows.entries()) {
    for (const [x, id] of row.entries()) {
      const node = nodes.get(id);
      const position = { x: Math.round((x - (row.length - 1) / 2) * columnWidth), y: y * rowHeight };
      if (node) nodes.set(id, { ...node, position });
    }
  }
  return nodes;
}

function rowsOf(nodes: ReadonlyMap<string, NodeRecord>, wires: ReadonlyMap<string, WireRecord>): readonly string[][] {
  const { order, targets } = nodesInOrder(nodes, wires);
  const rowOf = new Map<string, number>();
  const rows: string[][] = [];
  for (const id of order) {
    const row = rowOf.get(id) ?? 0;
    (rows[row] ??= []).push(id);
    for (const target of targets.get(id) ?? []) rowOf.set(target, Math.max(rowOf.get(target) ?? 0, row + 1));
  }
  return Array.from(rows, (row) => row ?? []);
}
