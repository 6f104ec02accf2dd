import type { GraphDocument } from '../document/index.js';
import type { CheckedGraph, CheckedNode, Totals } from './checked-graph.js';
import { connectionsOf } from './connections.js';
import type { DrawnNode } from './drawn-graph.js';
import { drawnGraph } from './drawn-graph.js';
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
  const problems = [
    ...graphRules.flatMap((rule) => rule(graph)),
    ...endRules.flatMap((rule) => rule(nodes, graph.order)),
    ...graph.order.flatMap((id) => nodes.get(id)?.problems ?? []),
  ];
  const ok = problems.every((p) => p.severity !== 'error');
  return { document, order: graph.order, nodes, problems, totals: totalsOf(nodes), ok };
}

function totalsOf(nodes: ReadonlyMap<string, CheckedNode>): Totals {
  const totals = { parameters: 0, trainable: 0, multiplyAdds: 0, trainingBytes: 0, inferenceBytes: 0 };
  for (const { cost } of nodes.values()) {
    totals.parameters += cost.parameters;
    totals.trainable += cost.trainable;
    totals.multiplyAdds += cost.multiplyAdds;
    totals.trainingBytes += cost.trainingBytes;
    totals.inferenceBytes += cost.inferenceBytes;
  }
  return totals;
}
