import { done, fail } from '../../base/index.js';
import { newWireId } from '../create.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { withRecord } from '../editing/keyed-records.js';
import { newLayerNode } from '../editing/new-layer-node.js';
import { inputPorts, outputPorts } from '../editing/ports.js';
import type { GraphDocument, JsonObject, Position, WireRecord } from '../records.js';
import { shortened } from '../shown-value.js';

interface Insertion {
  readonly wire: string;
  readonly layer: string;
  readonly params: JsonObject;
  readonly id: string;
}

/** Puts a new layer between the ends of a wire, through its first input and output. */
export const insertOnWire: Command<Insertion> = {
  id: 'insertOnWire',
  read: (args) => ({
    wire: args.name('wire'),
    layer: args.name('layer'),
    params: args.object('params'),
    id: args.text('id', ''),
  }),
  run(document, { wire: id, ...wanted }) {
    const wire = document.wires.get(id);
    if (!wire) return fail('edit-no-wire', { wire: shortened(id) });
    const node = newLayerNode(document, { ...wanted, position: middleOf(document, wire) });
    if (!node.ok) return node;
    const [input] = inputPorts(document, node.value) ?? [];
    const [output] = outputPorts(document, node.value) ?? [];
    if (!input || !output) return fail('edit-not-between', { layer: shortened(wanted.layer) });
    const before = { ...wire, to: { node: node.value.id, port: input.id }, order: 0 };
    const after = {
      id: newWireId(document.wires),
      from: { node: node.value.id, port: output.id },
      to: wire.to,
      order: wire.order,
    };
    return done({
      ...document,
      nodes: withRecord(document.nodes, node.value),
      wires: withRecord<WireRecord>(document.wires, before, after),
    });
  },
  name: ({ layer }) => step('insert-node', { layer: shortened(layer) }),
};

function middleOf(document: GraphDocument, { from, to }: WireRecord): Position {
  const start = document.nodes.get(from.node)?.position;
  const end = document.nodes.get(to.node)?.position;
  if (!start || !end) return start ?? end ?? { x: 0, y: 0 };
  return { x: Math.round((start.x + end.x) / 2), y: Math.round((start.y + end.y) / 2) };
}
