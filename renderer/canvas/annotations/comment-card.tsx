import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { memo, useState } from 'react';
import type { CommentRecord } from '../../../engine/document/index.js';
import { useWords } from '../../text/words.js';
import { IconButton } from '../../ui/button.js';
import { doTogether } from '../add-layer.js';
import { useWriting, writeIn } from './annotation-store.js';
import type { Way } from './drag-by.js';
import { useDragBy } from './drag-by.js';
import { annotationWords } from './words.js';

const still: Way = { dx: 0, dy: 0 };

/** A note on the canvas: dragged by hand, written in after a double click or Enter, and taken away by Delete. */
export const CommentCard = memo(function CommentCard({ comment }: { readonly comment: CommentRecord }) {
  const say = useWords(annotationWords);
  const { id, text, position, size } = comment;
  const writing = useWriting((now) => now.id === id);
  const [way, setWay] = useState(still);
  const place = (by: Way): { x: number; y: number } => ({ x: position.x + by.dx, y: position.y + by.dy });
  const drag = useDragBy(setWay, (by) => {
    setWay(still);
    if (by.dx !== 0 || by.dy !== 0) changeComment(id, { position: place(by) });
  });
  const keys = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') writeIn(id);
    else if (event.key === 'Delete' || event.key === 'Backspace') removeComment(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { x, y } = place(way);
  return (
    <div
      className="comment-card nopan nodrag"
      role="group"
      aria-label={text === '' ? say('emptyComment') : say('comment', { text })}
      tabIndex={0}
      style={{ transform: `translate(${x}px, ${y}px)`, width: size?.x ?? 200, minHeight: size?.y ?? 48 }}
      onPointerDown={drag}
      onDoubleClick={(event) => {
        event.stopPropagation();
        writeIn(id);
      }}
      onKeyDown={keys}
    >
      {writing ? <Writing id={id} text={text} label={say('commentText')} /> : <p>{text}</p>}
      <IconButton small label={say('removeComment')} onClick={() => removeComment(id)}>
        <X size={12} aria-hidden />
      </IconButton>
    </div>
  );
});

function Writing({ id, text, label }: { readonly id: string; readonly text: string; readonly label: string }) {
  const [now, setNow] = useState(text);
  const finish = (): void => {
    writeIn(undefined);
    if (now.trim() === '') removeComment(id);
    else if (now !== text) changeComment(id, { text: now });
  };
  return (
    <textarea
      autoFocus
      aria-label={label}
      value={now}
      rows={Math.max(2, now.split('\n').length)}
      onChange={(event) => setNow(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.currentTarget.blur();
        }
      }}
    />
  );
}

function changeComment(comment: string, changed: { readonly text?: string; readonly position?: object }): void {
  doTogether([{ command: 'editComment', args: { comment, ...changed } }]);
}

function removeComment(comment: string): void {
  doTogether([{ command: 'removeComment', args: { comment } }]);
}
