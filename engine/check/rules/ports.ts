import type { Problem, ProblemFix } from '../../base/index.js';
import { problem } from '../../base/index.js';
import type { WireRecord } from '../../document/index.js';
import type { Port } from '../../layers/index.js';
import type { DrawnGraph, DrawnNode } from '../drawn-graph.js';
import { missingWire } from './missing-wire.js';
import type { NodeRule } from './rule.js';
import { saysLeftOut } from '../left-out.js';
import { asNote } from './rule.js';

/** Every wire ends in ports that exist, and every input port has as many wires as it takes. */
export const ports: NodeRule = (node, graph) => {
  const { layer, incoming, outgoing, record } = node;
  if (!layer) return record.bypass && incoming.length === 0 ? [unconnected(node, 'in', graph)] : [];
  const unknown = [
    ...incoming.flatMap((wire) => unknownPort(record.id, layer.inputs, wire, wire.to.port)),
    ...outgoing.flatMap((wire) => unknownPort(record.id, layer.outputs, wire, wire.from.port)),
  ];
  const required = record.bypass ? layer.inputs.slice(0, 1) : layer.inputs;
  const missing = required.flatMap((port) => portProblems(node, port, graph));
  // A node of several inputs is left out once.
  return [...unknown, ...(missing.some(saysLeftOut) ? missing.slice(0, 1) : missing)];
};

function unknownPort(node: string, known: readonly Port[], wire: WireRecord, port: string): Problem[] {
  if (known.some(({ id }) => id === port)) return [];
  const values = { port, ports: known.map(({ id }) => id).join(', ') || '-' };
  return [problem('port-unknown', values, { node, fix: disconnect(wire) })];
}

function portProblems(node: DrawnNode, { id: port, many, optional }: Port, graph: DrawnGraph): Problem[] {
  const wires = node.incoming.filter((wire) => wire.to.port === port);
  const [first, ...rest] = wires;
  if (!first) return optional ? [] : [unconnected(node, port, graph)];
  const { id, bypass } = node.record;
  if (many) {
    if (rest.length > 0 || bypass) return [];
    const fix: ProblemFix = { command: 'setBypass', args: { node: id, bypass: true } };
    return [problem('port-wants-more', {}, { node: id, fix })];
  }
  const last = rest.at(-1);
  if (!last) return [];
  return [problem('port-taken', { port, came: wires.length }, { node: id, fix: disconnect(last) })];
}

/** A node without any wire is left out, since nothing depends on it; elsewhere a wire is missing. */
function unconnected(
  { record: { id }, layer, incoming, outgoing }: DrawnNode,
  port: string,
  graph: DrawnGraph,
): Problem {
  const lone = incoming.length === 0 && outgoing.length === 0;
  if (!lone || layer?.head) {
    const wire = missingWire(graph);
    return problem('port-unconnected', { port }, { node: id, ...(wire && { fix: wire }) });
  }
  const fix = { command: 'removeNodes', args: { nodes: [id] } };
  return asNote(problem('node-left-out', {}, { node: id, fix }));
}

function disconnect(wire: WireRecord): ProblemFix {
  return { command: 'disconnect', args: { wire: wire.id } };
}
