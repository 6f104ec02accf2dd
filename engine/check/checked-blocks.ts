import type { Signal } from '../layers/index.js';
import type { CheckedBlock, CheckedNode } from './checked-graph.js';
import type { OpenedUse } from './expansion/index.js';
import { totalsOf } from './totals.js';

/** What each opened block shows when it is folded: output signals and the sums over its layers. */
export function checkedBlocks(
  uses: ReadonlyMap<string, OpenedUse>,
  nodes: ReadonlyMap<string, CheckedNode>,
): ReadonlyMap<string, CheckedBlock> {
  return new Map(Array.from(uses, ([path, use]) => [path, checkedBlock(use, nodes)]));
}

function checkedBlock(use: OpenedUse, nodes: ReadonlyMap<string, CheckedNode>): CheckedBlock {
  const { record, definition, own, layers, exits } = use;
  const inside = layers.flatMap((id) => nodes.get(id) ?? []);
  const outputs = new Map<string, Signal>();
  for (const [port, origin] of exits) {
    const source = origin && 'at' in origin ? nodes.get(origin.at.node) : undefined;
    const index = source?.layer?.outputs.findIndex(({ id }) => origin && 'at' in origin && id === origin.at.port) ?? 0;
    const signal = source?.outputs[index];
    if (signal) outputs.set(port, signal);
  }
  return { record, definition, own, layers, outputs, totals: totalsOf(inside) };
}
