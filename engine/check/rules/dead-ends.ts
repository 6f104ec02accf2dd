import { problem } from '../../base/index.js';
import type { DrawnNode } from '../drawn-graph.js';
import type { GraphRule } from './rule.js';
import { asWarning } from './rule.js';

/** Warns of the last node of every branch that does not lead to an Output card. */
export const deadEnds: GraphRule = ({ nodes }) => {
  const drawn = [...nodes.values()];
  if (!drawn.some(({ layer }) => layer?.head)) return [];
  return drawn.filter(isDeadEnd).map(({ record: { id: node } }) => {
    const fix = { command: 'removeNodes', args: { nodes: [node] } };
    return asWarning(problem('not-connected-to-output', {}, { node, fix }));
  });
};

/** A node without any wire has an unconnected input already, which says enough. */
function isDeadEnd({ layer, incoming, outgoing }: DrawnNode): boolean {
  const alone = incoming.length === 0 && layer?.inputs.length !== 0;
  return outgoing.length === 0 && !layer?.head && !alone;
}
