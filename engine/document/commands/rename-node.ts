import { done } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { nodeOf, withNode } from '../editing/edit-node.js';
import { shortened } from '../shown-value.js';

/** Gives a node the user's own name; an empty one takes it away. The id, which weights are saved under, stays. */
export const renameNode: Command<{ readonly node: string; readonly title: string }> = {
  id: 'renameNode',
  read: (args) => ({ node: args.name('node'), title: args.text('title') }),
  run(document, { node: id, title }) {
    const node = nodeOf(document, id);
    if (!node.ok) return node;
    const { title: before = '', ...untitled } = node.value;
    if (title === before) return done(document);
    return done(withNode(document, title === '' ? untitled : { ...untitled, title }));
  },
  name: ({ node }) => step('rename-node', { node: shortened(node) }),
  mergeKey: ({ node }) => node,
};
