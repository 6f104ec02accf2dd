import { done } from '../../base/index.js';
import { newId, newWireId } from '../create.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { missingNode } from '../editing/edit-node.js';
import type { GraphDocument, NodeRecord, WireRecord } from '../records.js';

/** How far a copy lies to the right of and below its original, in canvas units. */
const offset = 40;

/** Copies nodes with the wires between them; wires from and to other nodes are not copied. */
export const duplicate: Command<{ readonly nodes: readonly string[] }> = {
  id: 'duplicate',
  read: (args) => ({ nodes: args.names('nodes') }),
  run(document, { nodes: ids }) {
    const missing = missingNode(document, ids);
    if (missing) return missing;
    return done(ids.length === 0 ? document : withCopies(document, new Set(ids)));
  },
  name: ({ nodes }) => step('duplicate', { count: nodes.length }),
};

function withCopies(document: GraphDocument, ids: ReadonlySet<string>): GraphDocument {
  const nodes = new Map<string, NodeRecord>(document.nodes);
  const copyOf = new Map<string, string>();
  for (const node of document.nodes.values()) {
    if (!ids.has(node.id)) continue;
    const id = newId(nodes, node.id.replace(/\d+$/, '') || 'node');
    copyOf.set(node.id, id);
    nodes.set(id, { ...node, id, position: { x: node.position.x + offset, y: node.position.y + offset } });
  }
  const wires = new Map<string, WireRecord>(document.wires);
  for (const wire of document.wires.values()) {
    const from = copyOf.get(wire.from.node);
    const to = copyOf.get(wire.to.node);
    if (from === undefined || to === undefined) continue;
    const id = newWireId(wires);
    wires.set(id, { ...wire, id, from: { ...wire.from, node: from }, to: { ...wire.to, node: to } });
  }
  return { ...document, nodes, wires };
}
