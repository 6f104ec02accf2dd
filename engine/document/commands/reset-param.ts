import { done, fail } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { nodeOf, withNode } from '../editing/edit-node.js';
import { shortened } from '../shown-value.js';

/** Puts a parameter back to its default; also removes one that the layer does not have. */
export const resetParam: Command<{ readonly node: string; readonly param: string }> = {
  id: 'resetParam',
  read: (args) => ({ node: args.name('node'), param: args.name('param') }),
  run(document, { node: id, param }) {
    const node = nodeOf(document, id);
    if (!node.ok) return node;
    const record = node.value;
    if (record.kind === 'unknown') return fail('edit-unknown-kind', { node: shortened(id) });
    if (!Object.hasOwn(record.params, param)) return done(document);
    const params = Object.fromEntries(Object.entries(record.params).filter(([name]) => name !== param));
    return done(withNode(document, { ...record, params }));
  },
  name: ({ node, param }) => step('reset-param', { node: shortened(node), param: shortened(param) }),
};
