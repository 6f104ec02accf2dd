import type { Problem } from '../base/index.js';
import type { CheckedNode } from './checked-graph.js';

/** Whether it says that a node takes no part in the network. */
export function saysLeftOut({ code }: Problem): boolean {
  return code === 'node-left-out';
}

/** A node without any wire takes no part in the network: it is noted, and not compiled. */
export function isLeftOut({ problems }: Pick<CheckedNode, 'problems'>): boolean {
  return problems.some(saysLeftOut);
}
