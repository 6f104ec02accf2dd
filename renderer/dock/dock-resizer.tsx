import type { KeyboardEvent, PointerEvent } from 'react';
import { useState } from 'react';
import { setView } from '../state/view-store.js';
import { useWords } from '../text/words.js';
import { dockWords } from './words.js';

const step = 20;
const least = 96;

/** The dock's upper edge: drawn or moved with the arrows, up to half of the window. */
export function DockResizer({ height }: { readonly height: number }) {
  const say = useWords(dockWords);
  const [grip, setGrip] = useState<{ readonly y: number; readonly height: number }>();
  const set = (next: number): void =>
    setView({ dockHeight: Math.round(Math.min(Math.max(next, least), mostDockHeight())) });
  const grab = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrip({ y: event.clientY, height });
  };
  const key = ({ key: name }: KeyboardEvent): void => {
    if (name === 'ArrowUp') set(height + step);
    if (name === 'ArrowDown') set(height - step);
  };
  return (
    <div
      className="dock-resizer"
      role="separator"
      aria-orientation="horizontal"
      aria-label={say('height')}
      aria-valuenow={height}
      aria-valuemin={least}
      aria-valuemax={mostDockHeight()}
      tabIndex={0}
      onKeyDown={key}
      onPointerDown={grab}
      onPointerMove={({ clientY }) => grip && set(grip.height + grip.y - clientY)}
      onPointerUp={() => setGrip(undefined)}
      onPointerCancel={() => setGrip(undefined)}
    />
  );
}

/** Half of what is under the top bar. */
export function mostDockHeight(): number {
  return Math.round((window.innerHeight - 48) / 2);
}
