import type { ProblemFix } from '../../base/index.js';
import { problem } from '../../base/index.js';
import type { DrawnNode } from '../drawn-graph.js';
import type { GraphRule } from './rule.js';
import { missingWire } from './missing-wire.js';
import { asWarning } from './rule.js';

/** Warns of the last node of every branch that does not lead to an Output card. */
export const deadEnds: GraphRule = (graph) => {
  const drawn = [...graph.nodes.values()];
  if (!drawn.some(({ layer }) => layer?.head)) return [];
  return drawn.filter(isDeadEnd).map((end) => {
    const node = end.record.id;
    const fix = missingWire(graph) ?? removal(end);
    return asWarning(problem('not-connected-to-output', {}, { node, ...(fix && { fix }) }));
  });
};

/** A branch can go; the card where data comes in cannot, since nothing would be left to draw from. */
function removal({ record, layer }: DrawnNode): ProblemFix | undefined {
  return layer?.inputs.length === 0 ? undefined : { command: 'removeNodes', args: { nodes: [record.id] } };
}

/** A node without any wire has an unconnected input already, which says enough. */
function isDeadEnd({ layer, incoming, outgoing }: DrawnNode): boolean {
  const alone = incoming.length === 0 && layer?.inputs.length !== 0;
  return outgoing.length === 0 && !layer?.head && !alone;
}
