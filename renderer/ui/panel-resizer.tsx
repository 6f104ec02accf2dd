import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import './panel-resizer.css';

const keyStep = 16;

/** The edge of a side panel, to be dragged or moved with the arrow keys; double click for the usual width. */
export function PanelResizer({
  label,
  edge,
  width,
  usual,
  min,
  max,
  onResize,
}: {
  readonly label: string;
  /** The side of the panel that the edge is on. */
  readonly edge: 'left' | 'right';
  readonly width: number;
  readonly usual: number;
  readonly min: number;
  readonly max: number;
  onResize(width: number): void;
}) {
  const start = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const direction = edge === 'right' ? 1 : -1;
  const resize = (wanted: number): void => onResize(Math.round(Math.min(Math.max(wanted, min), max)));
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (start.current) resize(start.current.width + direction * (event.clientX - start.current.x));
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const steps = { ArrowRight: direction, ArrowLeft: -direction }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    resize(width + steps * keyStep);
  };
  return (
    <div
      className={`panel-resizer ${edge}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={() => (start.current = undefined)}
      onDoubleClick={() => resize(usual)}
      onKeyDown={press}
    />
  );
}
