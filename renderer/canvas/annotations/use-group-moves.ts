import { useCallback, useRef } from 'react';
import type { Position } from '../../../engine/document/index.js';
import { commitMoves } from '../commit-moves.js';
import type { FlowNode } from '../flow-types.js';
import type { OpenBox } from '../scene/unfold-shifts.js';
import type { Way } from './drag-by.js';

/** Moves the nodes of a group together: drawn on the way, and one step of the history where they are dropped. */
export function useGroupMoves(
  nodes: readonly FlowNode[],
  boxes: readonly OpenBox[],
  show: (moving: ReadonlyMap<string, Position>) => void,
) {
  const now = useRef({ nodes, boxes });
  now.current = { nodes, boxes };
  const moved = useCallback((ids: readonly string[], { dx, dy }: Way): FlowNode[] => {
    const members = new Set(ids);
    return now.current.nodes
      .filter(({ id, parentId }) => parentId === undefined && members.has(id))
      .map((flow) => ({ ...flow, position: { x: flow.data.node.x + dx, y: flow.data.node.y + dy } }));
  }, []);
  const onMove = useCallback(
    (ids: readonly string[], way: Way): void =>
      show(new Map(moved(ids, way).map(({ id, position }) => [id, position]))),
    [moved, show],
  );
  const onDrop = useCallback(
    (ids: readonly string[], way: Way): void => {
      if (way.dx !== 0 || way.dy !== 0) commitMoves(moved(ids, way), now.current.boxes);
      show(new Map());
    },
    [moved, show],
  );
  return { onMove, onDrop };
}
