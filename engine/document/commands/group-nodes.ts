import { done, fail } from '../../base/index.js';
import { newId } from '../create.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { missingNode } from '../editing/edit-node.js';
import { withRecord } from '../editing/keyed-records.js';
import { leaveGroups } from '../editing/leave-groups.js';

/** Draws a frame around nodes, which leave the groups that they were in. */
export const groupNodes: Command<{ readonly nodes: readonly string[]; readonly title: string }> = {
  id: 'groupNodes',
  read: (args) => ({ nodes: args.names('nodes'), title: args.text('title', '') }),
  run(document, { nodes, title }) {
    const missing = missingNode(document, nodes);
    if (missing) return missing;
    const members = new Set(nodes);
    if (members.size === 0) return fail('edit-empty-group');
    const group = { id: newId(document.groups, 'group'), title, nodes: [...members] };
    return done({ ...document, groups: withRecord(leaveGroups(document.groups, members), group) });
  },
  name: ({ nodes }) => step('group-nodes', { count: nodes.length }),
};
