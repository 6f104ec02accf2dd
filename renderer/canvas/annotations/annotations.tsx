import { ViewportPortal } from '@xyflow/react';
import type { GraphDocument, GroupRecord } from '../../../engine/document/index.js';
import type { FlowNode } from '../flow-types.js';
import type { Box } from '../scene/lanes.js';
import { CommentCard } from './comment-card.js';
import type { Way } from './drag-by.js';
import { GroupFrame } from './group-frame.js';
import './annotations.css';

/** The comments and groups of the network, drawn in the canvas's own units. */
export function Annotations({
  document: { comments, groups },
  nodes,
  onMove,
  onDrop,
}: {
  readonly document: GraphDocument;
  readonly nodes: readonly FlowNode[];
  onMove(nodes: readonly string[], way: Way): void;
  onDrop(nodes: readonly string[], way: Way): void;
}) {
  if (comments.size === 0 && groups.size === 0) return null;
  return (
    <ViewportPortal>
      {[...groups.values()].map((group) => {
        const box = boxAround(group, nodes);
        return box && <GroupFrame key={group.id} group={group} box={box} onMove={onMove} onDrop={onDrop} />;
      })}
      {[...comments.values()].map((comment) => (
        <CommentCard key={comment.id} comment={comment} />
      ))}
    </ViewportPortal>
  );
}

/** Where the drawn cards of a group lie; their positions are the middles of their heads. */
function boxAround({ nodes: ids }: GroupRecord, nodes: readonly FlowNode[]): Box | undefined {
  const members = new Set(ids);
  const boxes = nodes.flatMap(({ id, position: { x, y }, width = 0, height = 0, parentId }) =>
    parentId === undefined && members.has(id)
      ? [{ left: x - width / 2, right: x + width / 2, top: y, bottom: y + height }]
      : [],
  );
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
