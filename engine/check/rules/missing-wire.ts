import type { ProblemFix } from '../../base/index.js';
import { leadsTo } from '../../document/index.js';
import type { Port } from '../../layers/index.js';
import type { DrawnGraph, DrawnNode } from '../drawn-graph.js';

const known = new WeakMap<DrawnGraph, ProblemFix | undefined>();

/**
 * The wire that is missing where exactly one layer leads nowhere and exactly one port waits for something: what joins
 * the two. Where there are more only the person knows which belong together.
 */
export function missingWire(graph: DrawnGraph): ProblemFix | undefined {
  if (!known.has(graph)) known.set(graph, findWire(graph));
  return known.get(graph);
}

function findWire({ nodes: drawn, wires }: DrawnGraph): ProblemFix | undefined {
  const nodes = [...drawn.values()];
  const ends = nodes.filter((node) => node.layer?.outputs[0] && node.outgoing.length === 0 && !isAlone(node));
  const starts = nodes.flatMap((node) => openPorts(node).map((port) => ({ node: node.record.id, port: port.id })));
  const [end, anotherEnd] = ends;
  const [to, anotherStart] = starts;
  const port = end?.layer?.outputs[0]?.id;
  if (!end || !to || anotherEnd || anotherStart || port === undefined) return undefined;
  const from = { node: end.record.id, port };
  // The inside of a block is drawn in the block; and what leads nowhere may be behind what waits.
  if ([from, to].some(({ node }) => node.includes('/')) || leadsTo(wires, to.node, from.node)) return undefined;
  return { command: 'connect', args: { from, to } };
}

/** A layer without any wire is work half done; the two ends of the network are not. */
function isAlone({ layer, incoming, outgoing }: DrawnNode): boolean {
  return incoming.length === 0 && outgoing.length === 0 && layer?.inputs.length !== 0 && !layer?.head;
}

function openPorts(node: DrawnNode): readonly Port[] {
  if (!node.layer || isAlone(node)) return [];
  return node.layer.inputs.filter(({ id, optional }) => !optional && !node.incoming.some(({ to }) => to.port === id));
}
