import type { PointerEvent } from 'react';
import { useId, useMemo, useState } from 'react';
import { useWords } from '../../text/words.js';
import type { WindowFacts } from './window-geometry.js';
import { drawWindow, outputAt } from './window-geometry.js';
import { figureWords } from './words.js';

const size = 116;
const maps = { x: 186, size: 84 };
const top = 20;

/** A kernel on the padded input and the output cell that it writes; the pointer moves it. */
export function WindowFigure({ facts }: { readonly facts: WindowFacts }) {
  const say = useWords(figureWords);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const arrow = useId();
  const drawing = useMemo(() => drawWindow(facts, at, size), [facts, at]);
  const { kernel, next, cell } = drawing;
  const left = 8 + (size - Math.min(drawing.width, size)) / 2;
  const move = (event: PointerEvent<SVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = 300 / box.width;
    setAt(outputAt(facts, drawing, (event.clientX - box.left) * scale - left, (event.clientY - box.top) * scale - top));
  };
  const values = {
    kernel: facts.kernel.join(' × '),
    stride: facts.stride.join(' × '),
    dilation: facts.dilation.join(' × '),
    pads: facts.pads.join(', '),
    from: facts.from,
    to: facts.to ?? '?',
  };
  const target = outputCell(facts, at);
  return (
    <svg
      className="window-figure"
      viewBox="0 0 300 158"
      role="img"
      aria-label={say('window', values)}
      onPointerMove={move}
      onPointerLeave={() => setAt([0, 0])}
    >
      <text x={left} y={11}>
        {captionOf(facts)}
      </text>
      <g transform={`translate(${left} ${top})`}>
        {drawing.cells.map((one) => (
          <rect
            key={`${one.x} ${one.y}`}
            className={`window-cell ${one.kind}${one.read ? ' read' : ''}`}
            x={one.x + 0.5}
            y={one.y + 0.5}
            width={Math.max(cell - 1, 1)}
            height={Math.max(cell - 1, 1)}
            rx={1}
          />
        ))}
        {next && <rect className="window-next" {...next} width={kernel.width} height={kernel.height} rx={2} />}
        <rect className="window-kernel" {...kernel} rx={2} />
        {drawing.cropped && (
          <text x={drawing.width + 3} y={drawing.height}>
            …
          </text>
        )}
      </g>
      {target && <OutputMaps facts={facts} target={target} />}
      {target && (
        <>
          <defs>
            <marker id={arrow} viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">
              <path d="M0.5 0.5 5 3 0.5 5.5" fill="none" stroke="var(--family)" />
            </marker>
          </defs>
          <path
            className="window-arrow"
            markerEnd={`url(#${arrow})`}
            d={arrowPath(left + kernel.x + kernel.width, top + kernel.y + kernel.height / 2, target)}
          />
        </>
      )}
      <text x={left} y={152}>
        {facts.from}
      </text>
      <text x={maps.x} y={152}>
        {facts.to ?? '?'}
      </text>
    </svg>
  );
}

interface Target {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Never smaller than can be seen. */
function outputCell({ output }: WindowFacts, [row, column]: readonly [number, number]): Target | undefined {
  if (!output) return undefined;
  const shape = mapShape(output);
  const [height, width] = [Math.max(shape.height / output[0], 4), Math.max(shape.width / output[1], 4)];
  const place = (index: number, count: number, length: number, own: number): number =>
    Math.min((index / count) * length, length - own);
  return {
    x: maps.x + place(column, output[1], shape.width, width),
    y: top + 8 + place(row, output[0], shape.height, height),
    width,
    height,
  };
}

function mapShape([rows, columns]: readonly [number, number]): { readonly width: number; readonly height: number } {
  const largest = Math.max(rows, columns);
  return { width: Math.max((columns / largest) * maps.size, 6), height: Math.max((rows / largest) * maps.size, 6) };
}

function OutputMaps({ facts, target }: { readonly facts: WindowFacts; readonly target: Target }) {
  const say = useWords(figureWords);
  const { channelsOut = 1 } = facts;
  const shape = mapShape(facts.output ?? [1, 1]);
  const behind = Math.min(channelsOut - 1, 2);
  return (
    <>
      <text x={maps.x} y={11}>
        {say(facts.alongTime ? 'features' : 'maps', { count: channelsOut })}
      </text>
      {Array.from({ length: behind }, (_, i) => behind - i).map((depth) => (
        <rect key={depth} className="window-map" x={maps.x + 4 * depth} y={top + 8 - 4 * depth} {...shape} rx={1.5} />
      ))}
      <rect className="window-map" x={maps.x} y={top + 8} {...shape} rx={1.5} />
      <rect className="window-target" {...target} rx={1} />
    </>
  );
}

function arrowPath(fromX: number, fromY: number, target: Target): string {
  const [toX, toY] = [target.x - 2, target.y + target.height / 2];
  const bend = Math.max((toX - fromX) / 2, 10);
  return `M${fromX} ${fromY}C${fromX + bend} ${fromY} ${toX - bend} ${toY} ${toX} ${toY}`;
}

function captionOf({ kernel, stride, dilation, pads }: WindowFacts): string {
  const pair = ([a, b]: readonly [number, number]): string => (a === b || a === 1 ? String(b) : `${a}×${b}`);
  const even = pads.every((pad) => pad === pads[0]);
  const parts = [`k = ${pair(kernel)}`, `s = ${pair(stride)}`];
  parts.push(`p = ${even ? pads[0] : pads.join(' ')}`);
  if (dilation.some((apart) => apart > 1)) parts.push(`d = ${pair(dilation)}`);
  return parts.join(', ');
}
