import { edit, project } from '../state/project-store.js';
import type { FlowNode } from './flow-types.js';
import { frame } from './layout/layout-graph.js';
import type { OpenBox } from './scene/unfold-shifts.js';
import { storedPosition } from './scene/unfold-shifts.js';

/** Puts dragged nodes where they were dropped, as one step. */
export function commitMoves(nodes: readonly FlowNode[], open: readonly OpenBox[]): void {
  const { inside } = project();
  const moves = nodes
    .filter(({ data }) => data.node.own)
    .map(({ id, position, type }) => {
      const drawn = type === 'frame' ? { x: position.x, y: position.y - frame.title } : position;
      const { x, y } = storedPosition(id, drawn, open);
      return { node: id, x: Math.round(x), y: Math.round(y) };
    });
  if (moves.length === 0) return;
  edit({ command: 'moveNodes', args: { moves }, ...(inside === undefined ? {} : { inside }) });
}
