import { done } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { missingNode } from '../editing/edit-node.js';
import { without } from '../editing/keyed-records.js';
import { leaveGroups } from '../editing/leave-groups.js';

/** Removes nodes with all their wires, and groups that then are empty. */
export const removeNodes: Command<{ readonly nodes: readonly string[] }> = {
  id: 'removeNodes',
  read: (args) => ({ nodes: args.names('nodes') }),
  run(document, { nodes }) {
    const missing = missingNode(document, nodes);
    if (missing) return missing;
    const gone = new Set(nodes);
    if (gone.size === 0) return done(document);
    return done({
      ...document,
      nodes: without(document.nodes, ({ id }) => gone.has(id)),
      wires: without(document.wires, ({ from, to }) => gone.has(from.node) || gone.has(to.node)),
      groups: leaveGroups(document.groups, gone),
    });
  },
  name: ({ nodes }) => step('remove-nodes', { count: nodes.length }),
};
