import { done } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { nodeOf, withNode } from '../editing/edit-node.js';
import { shortened } from '../shown-value.js';

/** Has a node passed over, or used again. */
export const setBypass: Command<{ readonly node: string; readonly bypass: boolean }> = {
  id: 'setBypass',
  read: (args) => ({ node: args.name('node'), bypass: args.flag('bypass') }),
  run(document, { node: id, bypass }) {
    const node = nodeOf(document, id);
    if (!node.ok) return node;
    const { bypass: before = false, ...used } = node.value;
    if (bypass === before) return done(document);
    return done(withNode(document, bypass ? { ...used, bypass } : used));
  },
  name: ({ node, bypass }) => step(bypass ? 'bypass-node' : 'use-node', { node: shortened(node) }),
};
