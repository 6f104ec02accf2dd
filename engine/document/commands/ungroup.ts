import { done, fail } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { without } from '../editing/keyed-records.js';
import { shortened } from '../shown-value.js';

/** Takes a group's frame away; its nodes stay. */
export const ungroup: Command<{ readonly group: string }> = {
  id: 'ungroup',
  read: (args) => ({ group: args.name('group') }),
  run(document, { group }) {
    if (!document.groups.has(group)) return fail('edit-no-group', { group: shortened(group) });
    return done({ ...document, groups: without(document.groups, ({ id }) => id === group) });
  },
  name: () => step('ungroup'),
};
