import { done, fail } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { without } from '../editing/keyed-records.js';
import { shortened } from '../shown-value.js';

/** Removes a wire. */
export const disconnect: Command<{ readonly wire: string }> = {
  id: 'disconnect',
  read: (args) => ({ wire: args.name('wire') }),
  run(document, { wire }) {
    if (!document.wires.has(wire)) return fail('edit-no-wire', { wire: shortened(wire) });
    return done({ ...document, wires: without(document.wires, ({ id }) => id === wire) });
  },
  name: () => step('disconnect'),
};
