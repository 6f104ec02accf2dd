import { memo, useState } from 'react';
import type { GroupRecord } from '../../../engine/document/index.js';
import { useWords } from '../../text/words.js';
import { doTogether } from '../add-layer.js';
import type { Box } from '../scene/lanes.js';
import { useWriting, writeIn } from './annotation-store.js';
import type { Way } from './drag-by.js';
import { useDragBy } from './drag-by.js';
import { annotationWords } from './words.js';

/** Room between the frame and the cards in it. */
const padding = 12;

/** A frame around layers that belong together; its title moves them all, and is written anew after a double click. */
export const GroupFrame = memo(function GroupFrame({
  group,
  box,
  onMove,
  onDrop,
}: {
  readonly group: GroupRecord;
  /** Around the cards that it holds. */
  readonly box: Box;
  onMove(nodes: readonly string[], way: Way): void;
  onDrop(nodes: readonly string[], way: Way): void;
}) {
  const say = useWords(annotationWords);
  const { id, title, nodes } = group;
  const writing = useWriting((now) => now.id === id);
  const drag = useDragBy(
    (way) => onMove(nodes, way),
    (way) => onDrop(nodes, way),
  );
  const left = box.left - padding;
  const top = box.top - padding;
  return (
    <div
      className="group-frame"
      role="group"
      aria-label={say(title === '' ? 'plainGroup' : 'group', { title, count: nodes.length })}
      style={{
        transform: `translate(${left}px, ${top}px)`,
        width: box.right - box.left + 2 * padding,
        height: box.bottom - box.top + 2 * padding,
      }}
    >
      <div
        className="group-frame-title nopan nodrag"
        onPointerDown={drag}
        onDoubleClick={(event) => {
          event.stopPropagation();
          writeIn(id);
        }}
      >
        {writing ? (
          <Title label={say('groupTitle')} title={title} onDone={(next) => retitle(group, next)} />
        ) : (
          title || say('unnamed')
        )}
      </div>
    </div>
  );
});

function Title({
  label,
  title,
  onDone,
}: {
  readonly label: string;
  readonly title: string;
  onDone(title: string): void;
}) {
  const [now, setNow] = useState(title);
  return (
    <input
      autoFocus
      aria-label={label}
      value={now}
      onChange={(event) => setNow(event.currentTarget.value)}
      onBlur={() => {
        writeIn(undefined);
        onDone(now.trim());
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}

function retitle({ nodes, title: before }: GroupRecord, title: string): void {
  if (title !== before) doTogether([{ command: 'groupNodes', args: { nodes: [...nodes], title } }]);
}
