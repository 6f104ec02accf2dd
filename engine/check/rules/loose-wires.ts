import { problem } from '../../base/index.js';
import type { GraphRule } from './rule.js';

/** Both ends of a wire must be in the graph. */
export const looseWires: GraphRule = (graph) =>
  graph.looseWires.map(({ id, from, to }) =>
    problem(
      'wire-end-missing',
      { from: from.node, to: to.node },
      { fix: { command: 'disconnect', args: { wire: id } } },
    ),
  );
