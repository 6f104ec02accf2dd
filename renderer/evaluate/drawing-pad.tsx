import { X } from 'lucide-react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import type { Point, Stroke } from './drawing/stroke.js';

const words = {
  pad: { en: 'Drawing pad', zh: '绘图板' },
  keys: {
    en: 'Draw with the keyboard: arrows move the pen, Space puts it down and lifts it, Delete clears',
    zh: '用键盘绘图：方向键移动画笔，空格键落笔或提笔，Delete 键清空',
  },
  clear: { en: 'Clear', zh: '清空' },
  hint: { en: 'Draw here', zh: '在这里绘制' },
} as const;

const side = 280;
const penWidth = 20;
const keyStep = 0.04;
/** Closer points than this say nothing new. */
const nearest = 0.004;

/** A square to draw in, with a pen, a finger, a mouse or the arrow keys. */
export function DrawingPad({
  strokes,
  onDraw,
  children,
}: {
  readonly strokes: readonly Stroke[];
  onDraw(strokes: readonly Stroke[]): void;
  /** What stands in the pad's corner. */
  readonly children?: ReactNode;
}) {
  const say = useWords(words);
  const drawing = useRef<number | undefined>(undefined);
  const [pen, setPen] = useState<{ readonly at: Point; readonly down: boolean }>();
  const place = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return { x: clamp((event.clientX - left) / width), y: clamp((event.clientY - top) / height) };
  };
  // Several moves may come before the next drawing of the page: each goes on from the one before.
  const drawn = useRef(strokes);
  useEffect(() => {
    drawn.current = strokes;
  }, [strokes]);
  const put = (next: readonly Stroke[]): void => {
    drawn.current = next;
    onDraw(next);
  };
  const extend = (point: Point): void => {
    const last = drawn.current.at(-1) ?? [];
    const end = last.at(-1);
    if (end && Math.hypot(point.x - end.x, point.y - end.y) < nearest) return;
    put([...drawn.current.slice(0, -1), [...last, point]]);
  };
  const lift = ({ pointerId }: PointerEvent): void => {
    if (drawing.current === pointerId) drawing.current = undefined;
  };
  const type = (event: KeyboardEvent): void => {
    const step = ({ ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const)[
      event.key as 'ArrowUp'
    ];
    const at = pen?.at ?? { x: 0.5, y: 0.2 };
    if (step) {
      const next = { x: clamp(at.x + step[0] * keyStep), y: clamp(at.y + step[1] * keyStep) };
      setPen({ at: next, down: pen?.down ?? false });
      if (pen?.down) extend(next);
    } else if (event.key === ' ') {
      const down = !(pen?.down ?? false);
      setPen({ at, down });
      if (down) put([...drawn.current, [at]]);
    } else if (event.key === 'Delete' || event.key === 'Backspace') put([]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="drawing-pad">
      <div
        className="drawing-pad-field"
        role="application"
        aria-label={say('keys')}
        tabIndex={0}
        onKeyDown={type}
        onBlur={() => setPen(undefined)}
      >
        <svg
          viewBox={`0 0 ${side} ${side}`}
          role="img"
          aria-label={say('pad')}
          onPointerDown={(event) => {
            // A second finger, or the palm beside a pen, does not draw.
            if (event.button !== 0 || drawing.current !== undefined) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            drawing.current = event.pointerId;
            put([...drawn.current, [place(event)]]);
          }}
          onPointerMove={(event) => {
            if (drawing.current === event.pointerId) extend(place(event));
          }}
          onPointerUp={lift}
          onPointerCancel={lift}
          onLostPointerCapture={lift}
        >
          <path
            d={`M${side / 4} 0V${side}M${side / 2} 0V${side}M${(side * 3) / 4} 0V${side}`}
            className="drawing-pad-lines"
          />
          <path
            d={`M0 ${side / 4}H${side}M0 ${side / 2}H${side}M0 ${(side * 3) / 4}H${side}`}
            className="drawing-pad-lines"
          />
          {strokes.length === 0 && (
            <text x={side / 2} y={side / 2 + 4} textAnchor="middle" className="drawing-pad-hint">
              {say('hint')}
            </text>
          )}
          {strokes.map((stroke, i) => (
            <path key={i} d={pathOf(stroke)} className="drawing-pad-stroke" strokeWidth={penWidth} />
          ))}
          {pen && (
            <circle
              cx={pen.at.x * side}
              cy={pen.at.y * side}
              r={pen.down ? 10 : 6}
              className={pen.down ? 'drawing-pad-pen down' : 'drawing-pad-pen'}
            />
          )}
        </svg>
      </div>
      {children}
      <Button size="small" className="drawing-pad-clear" onClick={() => put([])}>
        <X size={14} aria-hidden />
        {say('clear')}
      </Button>
    </div>
  );
}

/** Through the middles between the points, so that the line has no corners. */
function pathOf(stroke: Stroke): string {
  const at = ({ x, y }: Point): string => `${(x * side).toFixed(1)} ${(y * side).toFixed(1)}`;
  const [first, ...rest] = stroke;
  if (!first) return '';
  const last = rest.at(-1) ?? first;
  const curves = stroke.slice(1, -1).map((point, i) => {
    const next = stroke[i + 2] as Point;
    return `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `M${at(first)}${curves.join('')}L${at(last)}`;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
