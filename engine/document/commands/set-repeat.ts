import { done } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { blockOf, withNode } from '../editing/edit-node.js';
import { shortened } from '../shown-value.js';

/** Has a block's chain used several times, one after the other. */
export const setRepeat: Command<{ readonly node: string; readonly repeat: number }> = {
  id: 'setRepeat',
  read: (args) => ({ node: args.name('node'), repeat: args.wholeNumber('repeat', 1) }),
  run(document, { node, repeat }) {
    const block = blockOf(document, node);
    if (!block.ok) return block;
    const { repeat: before = 1, ...once } = block.value;
    if (repeat === before) return done(document);
    return done(withNode(document, repeat === 1 ? once : { ...once, repeat }));
  },
  name: ({ node, repeat }) => step('set-repeat', { node: shortened(node), repeat }),
  mergeKey: ({ node }) => node,
};
