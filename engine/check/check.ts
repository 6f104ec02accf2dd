import type { GraphDocument } from '../document/index.js';
import type { CheckedGraph, CheckedNode } from './checked-graph.js';
import { connectionsOf } from './connections.js';
import type { DrawnNode } from './drawn-graph.js';
import { drawnGraph } from './drawn-graph.js';
import { checkedBlocks } from './checked-blocks.js';
import { liftFix } from './expansion/index.js';
import { totalsOf } from './totals.js';
import { checkNodeOnce } from './memo.js';
import { endRules, graphRules } from './rules/index.js';

/**
 * Wiring rules, then shapes in topological order. Never throws, whatever the graph. Nodes of the `previous` check are
 * taken over, as the same objects, where neither they nor anything upstream has changed.
 */
export function check(document: GraphDocument, previous?: CheckedGraph): CheckedGraph {
  const graph = drawnGraph(document);
  const nodes = new Map<string, CheckedNode>();
  for (const id of graph.order) {
    const drawn = graph.nodes.get(id) as DrawnNode;
    const { wires, sources, problems } = connectionsOf(graph, drawn);
    const before = sources.map((source) => source && nodes.get(source.node));
    const facts = {
      record: drawn.record,
      layer: drawn.layer,
      wires,
      sources,
      inputs: before.map((node, i) => node?.outputs[sources[i]?.output ?? 0]),
      fields: before.map((node) => node?.receptiveField),
      problems,
    };
    nodes.set(id, checkNodeOnce(facts, previous?.nodes.get(id)));
  }
  const found = [
    ...graph.problems,
    ...graphRules.flatMap((rule) => rule(graph)),
    ...endRules.flatMap((rule) => rule(nodes, graph.order)),
    ...graph.order.flatMap((id) => nodes.get(id)?.problems ?? []),
  ];
  const { uses, led } = graph.opened;
  const problems = found.map((p) => liftFix(p, { document, uses, led }));
  const ok = problems.every((p) => p.severity !== 'error');
  const blocks = checkedBlocks(uses, nodes);
  return { document, order: graph.order, nodes, blocks, problems, totals: totalsOf(nodes.values()), ok };
}
