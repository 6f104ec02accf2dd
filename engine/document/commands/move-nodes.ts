import { done } from '../../base/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { missingNode } from '../editing/edit-node.js';
import { withRecord } from '../editing/keyed-records.js';
import type { NodeRecord } from '../records.js';

interface Move {
  readonly node: string;
  readonly x: number;
  readonly y: number;
}

/** Puts nodes at new places; dragging the same nodes on is one step. */
export const moveNodes: Command<{ readonly moves: readonly Move[] }> = {
  id: 'moveNodes',
  read: (args) => ({
    moves: args.list('moves', (move) => ({ node: move.name('node'), x: move.number('x'), y: move.number('y') })),
  }),
  run(document, { moves }) {
    const ids = moves.map(({ node }) => node);
    const missing = missingNode(document, ids);
    if (missing) return missing;
    const moved = moves.flatMap(({ node, x, y }): NodeRecord[] => {
      const record = document.nodes.get(node);
      const stays = !record || (record.position.x === x && record.position.y === y);
      return stays ? [] : [{ ...record, position: { x, y } }];
    });
    return done(moved.length === 0 ? document : { ...document, nodes: withRecord(document.nodes, ...moved) });
  },
  name: ({ moves }) => step('move-nodes', { count: moves.length }),
  mergeKey: ({ moves }) => JSON.stringify(moves.map(({ node }) => node)),
};
