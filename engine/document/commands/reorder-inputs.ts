import { done, fail } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { withRecord } from '../editing/keyed-records.js';
import type { WireRecord } from '../records.js';
import { shortened } from '../shown-value.js';

interface NewOrder {
  readonly node: string;
  readonly port: string;
  /** All wires that end in the port, in their new order. */
  readonly wires: readonly string[];
}

/** Changes the order in which a port takes its wires, such as the parts of a concatenation. */
export const reorderInputs: Command<NewOrder> = {
  id: 'reorderInputs',
  read: (args) => ({ node: args.name('node'), port: args.name('port'), wires: args.names('wires') }),
  run(document, { node, port, wires: ids }) {
    const ending = [...document.wires.values()].filter(({ to }) => to.node === node && to.port === port);
    const known = new Set(ending.map(({ id }) => id));
    if (ids.length !== known.size || new Set(ids).size !== known.size || !ids.every((id) => known.has(id))) {
      return fail('edit-not-these-wires', {
        node: shortened(node),
        port: shortened(port),
        wires: [...known].map(shortened),
      });
    }
    const changed = ending.flatMap((wire): WireRecord[] => {
      const order = ids.indexOf(wire.id);
      return order === wire.order ? [] : [{ ...wire, order }];
    });
    return done(changed.length === 0 ? document : { ...document, wires: withRecord(document.wires, ...changed) });
  },
  name: ({ node }) => step('reorder-inputs', { node: shortened(node) }),
};
