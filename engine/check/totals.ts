import type { CheckedNode, Totals } from './checked-graph.js';

/** The sums over some nodes. */
export function totalsOf(nodes: Iterable<CheckedNode>): Totals {
  const totals = { parameters: 0, trainable: 0, multiplyAdds: 0, trainingBytes: 0, inferenceBytes: 0 };
  for (const { cost } of nodes) {
    totals.parameters += cost.parameters;
    totals.trainable += cost.trainable;
    totals.multiplyAdds += cost.multiplyAdds;
    totals.trainingBytes += cost.trainingBytes;
    totals.inferenceBytes += cost.inferenceBytes;
  }
  return totals;
}
