import type { KeyboardEvent, PointerEvent } from 'react';
import { memo, useMemo, useState } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import type { Series } from '../../../engine/base/index.js';
import type { Axis } from './axis.js';
import { placeOn, tickText } from './axis.js';
import { useWidth } from './use-size.js';
import './line-chart.css';

/** One line of a chart. */
export interface ChartLine {
  readonly id: string;
  readonly series: Series;
  readonly look: 'hero' | 'plain' | 'raw' | 'other';
  /** Which of the other runs, so that each is drawn differently. */
  readonly which?: number;
  /** What stands at its end; none: it is another line's shadow. */
  readonly name?: string;
}

/** A point that is named: the best epoch. */
export interface ChartMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Above the plot there is a line for the name of the best epoch, so that it crosses no curve. */
const room = { top: 26, right: 92, bottom: 22, left: 54 };
const dashes = ['7 3', '2 3', '9 3 2 3', '1 4'];
/** Two lines of text at a line's end. */
const labelHeight = 28;
const labelWidth = 84;

/** Lines over epochs, named at their ends. Arrow keys and the pointer walk the epochs. */
export const RunLineChart = memo(function RunLineChart({
  lines,
  mark,
  x,
  y,
  kind,
  height,
  summary,
  epochWord,
  readText,
}: {
  readonly lines: readonly ChartLine[];
  readonly mark?: ChartMark | undefined;
  readonly x: Axis;
  readonly y: Axis;
  readonly kind: 'share' | 'number';
  readonly height: number;
  /** What the chart shows, in one sentence. */
  readonly summary: string;
  readonly epochWord: string;
  /** What is read at an epoch. */
  readText(epoch: number): string;
}) {
  const [ref, width] = useWidth();
  const [walked, setWalked] = useState<number>();
  const named = lines.filter(({ name }) => name !== undefined);
  const plot = {
    left: room.left,
    top: room.top,
    width: Math.max(1, width - room.left - room.right),
    height: height - room.top - room.bottom,
  };
  const across = (value: number): number => plot.left + placeOn(x, value) * plot.width;
  const down = (value: number): number => plot.top + (1 - Math.min(1, Math.max(0, placeOn(y, value)))) * plot.height;
  const last = Math.max(0, ...named.flatMap(({ series }) => series.x.at(-1) ?? 0));
  const walk = (event: KeyboardEvent): void => {
    const at = walked ?? Math.round(last);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 1, End: Math.floor(last) }[event.key];
    if (event.key === 'Escape') setWalked(undefined);
    if (to === undefined) return;
    event.preventDefault();
    setWalked(Math.min(Math.max(to, 1), Math.max(1, Math.floor(last))));
  };
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    const share = (event.clientX - event.currentTarget.getBoundingClientRect().left - plot.left) / plot.width;
    const epoch = Math.round(x.domain[0] + share * (x.domain[1] - x.domain[0]));
    setWalked(epoch >= 1 && epoch <= Math.floor(last) ? epoch : undefined);
  };
  return (
    <div
      ref={ref}
      className="line-chart"
      style={{ height }}
      role="img"
      aria-label={walked === undefined ? summary : readText(walked)}
      tabIndex={0}
      onKeyDown={walk}
      onPointerMove={point}
      onPointerLeave={() => setWalked(undefined)}
      onBlur={() => setWalked(undefined)}
    >
      {width > 0 && (
        <>
          <Lines lines={lines} x={x} y={y} kind={kind} width={width} height={height} />
          <svg className="line-chart-over" width={width} height={height} aria-hidden>
            {walked !== undefined && (
              <path className="line-chart-walked" d={`M${across(walked)} ${plot.top}v${plot.height}`} />
            )}
            <Ends lines={named} across={across} down={down} kind={kind} bottom={plot.top + plot.height} />
            {mark && <Mark mark={mark} left={across(mark.x)} top={down(mark.y)} plot={plot} />}
            <text className="line-chart-unit" x={plot.left + plot.width + 16} y={height - 7}>
              {epochWord}
            </text>
          </svg>
          {walked !== undefined && (
            <div
              className="line-chart-read"
              style={across(walked) > width / 2 ? { right: width - across(walked) + 8 } : { left: across(walked) + 8 }}
            >
              {readText(walked)}
            </div>
          )}
        </>
      )}
    </div>
  );
});

interface LinesProps {
  readonly lines: readonly ChartLine[];
  readonly x: Axis;
  readonly y: Axis;
  readonly kind: 'share' | 'number';
  readonly width: number;
  readonly height: number;
}

/** What recharts draws: it is by far the dearest part, so it is drawn again only where it would look different. */
const Lines = memo(function Lines({ lines, x, y, kind, width, height }: LinesProps) {
  const drawn = useMemo(() => lines.map((line) => ({ ...line, points: pointsOf(line.series, y) })), [lines, y]);
  const tick = { fontSize: 10.5, fontFamily: 'var(--mono)', fill: 'var(--text-3)' };
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ top: room.top, right: room.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--c-grid)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[...x.domain]}
        ticks={[...x.ticks]}
        height={room.bottom}
        tick={tick}
        tickLine={false}
        axisLine={{ stroke: 'var(--c-axis)' }}
        allowDataOverflow
      />
      <YAxis
        type="number"
        scale={y.scale}
        domain={[...y.domain]}
        ticks={[...y.ticks]}
        width={room.left}
        tick={tick}
        tickLine={false}
        axisLine={false}
        tickFormatter={(value: number) => tickText(value, kind)}
        interval={0}
        allowDataOverflow
      />
      {drawn.map(({ id, points, look, which }) => (
        <Line
          key={id}
          data={points}
          dataKey="y"
          type="linear"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          className={`line-chart-line ${look}`}
          {...strokeOf(look, which)}
        />
      ))}
    </LineChart>
  );
}, looksSame);

function looksSame(before: LinesProps, now: LinesProps): boolean {
  const { lines, x, y, kind, width, height } = now;
  return (
    kind === before.kind &&
    width === before.width &&
    height === before.height &&
    isSameAxis(x, before.x) &&
    isSameAxis(y, before.y) &&
    lines.length === before.lines.length &&
    lines.every((line, i) => {
      const other = before.lines[i];
      return line.id === other?.id && line.series === other.series && line.which === other.which;
    })
  );
}

function isSameAxis(one: Axis, other: Axis): boolean {
  return (
    one.scale === other.scale && one.ticks.join() === other.ticks.join() && one.domain.join() === other.domain.join()
  );
}

function strokeOf(look: ChartLine['look'], which = 0): Record<string, string | number> {
  if (look === 'hero') return { stroke: 'var(--c-val)', strokeWidth: 2.25 };
  if (look === 'plain') return { stroke: 'var(--c-train)', strokeWidth: 1.5 };
  if (look === 'raw') return { stroke: 'var(--c-train)', strokeWidth: 1, strokeOpacity: 0.35 };
  return { stroke: 'var(--text-2)', strokeWidth: 1.5, strokeDasharray: dashes[which % dashes.length] as string };
}

function pointsOf({ x, y }: Series, axis: Axis): { x: number; y: number }[] {
  const points = x.map((at, i) => ({ x: at, y: y[i] as number }));
  // On a log axis 0 has no place: such a point is drawn at the foot.
  return axis.scale === 'log' ? points.map((p) => ({ x: p.x, y: Math.max(p.y, axis.domain[0]) })) : points;
}

function Mark({
  mark,
  left,
  top,
  plot,
}: {
  readonly mark: ChartMark;
  readonly left: number;
  readonly top: number;
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}) {
  const share = (left - plot.left) / plot.width;
  // Never beyond the plot's ends: it leans to the side where there is room.
  const anchor = share < 1 / 3 ? 'start' : share > 2 / 3 ? 'end' : 'middle';
  return (
    <g className="line-chart-best">
      <path d={`M${left} ${plot.top - 8}v${plot.height + 8}`} />
      <text x={left} y={plot.top - 12} textAnchor={anchor}>
        {mark.text}
      </text>
      <circle cx={left} cy={top} r={4.5} />
    </g>
  );
}

/** Names and values at the ends of the lines, moved apart where they would cover each other. */
function Ends({
  lines,
  across,
  down,
  kind,
  bottom,
}: {
  readonly lines: readonly ChartLine[];
  across(x: number): number;
  down(y: number): number;
  readonly kind: 'share' | 'number';
  readonly bottom: number;
}) {
  const ends = lines
    .flatMap((line) => {
      const [x, y] = [line.series.x.at(-1), line.series.y.at(-1)];
      return x === undefined || y === undefined ? [] : [{ line, value: y, left: across(x), top: down(y) }];
    })
    .sort((a, b) => a.top - b.top);
  const places: number[] = [];
  ends.forEach(({ top, left }, i) => {
    const above = ends
      .slice(0, i)
      .map((other, j) => (Math.abs(other.left - left) < labelWidth ? (places[j] ?? 0) : -Infinity));
    places.push(Math.max(top, ...above.map((place) => place + labelHeight)));
  });
  const over = Math.max(0, Math.max(0, ...places) + 10 - bottom);
  return (
    <g>
      {ends.map(({ line, value, left, top }, i) => (
        <g key={line.id} className={`line-chart-end ${line.look}`}>
          <circle cx={left} cy={top} r={line.look === 'other' ? 2.5 : 3.5} />
          <text x={left + 9} y={(places[i] as number) - over - 1}>
            {line.name}
          </text>
          <text className="mono" x={left + 9} y={(places[i] as number) - over + 12}>
            {kind === 'share' ? `${(100 * value).toFixed(2)} %` : tickText(value, kind)}
          </text>
        </g>
      ))}
    </g>
  );
}
