import type { Problem } from '../base/index.js';
import type { WireRecord } from '../document/index.js';
import type { Source } from './checked-graph.js';
import type { DrawnGraph, DrawnNode } from './drawn-graph.js';
import { nodeRules } from './rules/index.js';

/** How one node is wired. */
export interface Connections {
  /** In port order, then in their stored order. */
  readonly wires: readonly WireRecord[];
  /** One per wire; undefined where the wire begins at a port that its node does not have. */
  readonly sources: readonly (Source | undefined)[];
  readonly problems: readonly Problem[];
}

/** Sorts a node's wires into its ports and applies the rules for single nodes. */
export function connectionsOf(graph: DrawnGraph, node: DrawnNode): Connections {
  const wires = wiresByPort(node);
  return {
    wires,
    sources: wires.map((wire) => sourceOf(graph, wire)),
    problems: nodeRules.flatMap((rule) => rule(node, graph)),
  };
}

/** The wires of known ports; all wires where the ports are not known. */
function wiresByPort({ layer, incoming }: DrawnNode): readonly WireRecord[] {
  if (!layer) return incoming;
  return layer.inputs.flatMap((port) => incoming.filter((wire) => wire.to.port === port.id));
}

function sourceOf(graph: DrawnGraph, { from }: WireRecord): Source | undefined {
  const source = graph.nodes.get(from.node);
  // What an unknown node gives out when it is bypassed is its first input.
  if (!source?.layer) return { node: from.node, output: 0 };
  const output = source.layer.outputs.findIndex((port) => port.id === from.port);
  return output < 0 ? undefined : { node: from.node, output };
}
