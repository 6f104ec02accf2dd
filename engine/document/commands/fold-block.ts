import { done } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { blockOf, withNode } from '../editing/edit-node.js';
import { shortened } from '../shown-value.js';

/** Draws a block closed or open. */
export const foldBlock: Command<{ readonly node: string; readonly folded: boolean }> = {
  id: 'foldBlock',
  read: (args) => ({ node: args.name('node'), folded: args.flag('folded') }),
  run(document, { node, folded }) {
    const block = blockOf(document, node);
    if (!block.ok) return block;
    const { folded: before = false, ...open } = block.value;
    if (folded === before) return done(document);
    return done(withNode(document, folded ? { ...open, folded } : open));
  },
  name: ({ node }) => step('fold-block', { node: shortened(node) }),
  view: true,
};
