import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { Port } from '../../layers/index.js';
import { newWireId } from '../create.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { nodeOf } from '../editing/edit-node.js';
import { withRecord, without } from '../editing/keyed-records.js';
import { inputPorts, outputPorts } from '../editing/ports.js';
import type { FieldReader } from '../field-reader.js';
import { leadsTo } from '../node-order.js';
import type { Endpoint, GraphDocument } from '../records.js';
import { shortened } from '../shown-value.js';

interface Connection {
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** Whether a wire that already ends in the port gives way. */
  readonly replace: boolean;
}

/** Draws a wire, last in its port; refused where the port is taken or the network would run in a circle. */
export const connect: Command<Connection> = {
  id: 'connect',
  read: (args) => ({
    from: args.part('from', readEndpoint),
    to: args.part('to', readEndpoint),
    replace: args.flag('replace', false),
  }),
  run(document, { from, to, replace }) {
    const source = portOf(document, from, outputPorts);
    if (!source.ok) return source;
    const target = portOf(document, to, inputPorts);
    if (!target.ok) return target;
    const ending = [...document.wires.values()].filter((wire) => isEndpoint(wire.to, to));
    const taken = ending.length > 0 && !target.value.many;
    if (taken && !replace) return fail('edit-port-taken', { node: shortened(to.node), port: shortened(to.port) });
    const wires = taken ? without(document.wires, (wire) => isEndpoint(wire.to, to)) : document.wires;
    if (leadsTo(wires, to.node, from.node)) {
      return fail('edit-cycle', { from: shortened(from.node), to: shortened(to.node) });
    }
    const order = taken ? 0 : Math.max(-1, ...ending.map((wire) => wire.order)) + 1;
    return done({ ...document, wires: withRecord(wires, { id: newWireId(document.wires), from, to, order }) });
  },
  name: ({ from, to }) => step('connect', { from: shortened(from.node), to: shortened(to.node) }),
};

function readEndpoint(end: FieldReader): Endpoint {
  return { node: end.name('node'), port: end.name('port') };
}

function isEndpoint(end: Endpoint, { node, port }: Endpoint): boolean {
  return end.node === node && end.port === port;
}

/** The port; one that takes any number of wires where the node is unknown to this version. */
function portOf(document: GraphDocument, end: Endpoint, portsOf: typeof inputPorts): Outcome<Port> {
  const node = nodeOf(document, end.node);
  if (!node.ok) return node;
  const ports = portsOf(document, node.value);
  if (!ports) return done({ id: end.port, many: true });
  const port = ports.find(({ id }) => id === end.port);
  const known = ports.map(({ id }) => shortened(id));
  return port
    ? done(port)
    : fail('edit-no-port', { node: shortened(end.node), port: shortened(end.port), ports: known });
}
