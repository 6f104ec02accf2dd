import { niceRange } from './nice-range.js';

/** A share with its interval on an axis, and another share to compare it with. */
export function IntervalAxis({
  share,
  interval,
  other,
  label,
}: {
  readonly share: number;
  readonly interval: readonly [number, number];
  readonly other: { readonly share: number; readonly name: string } | undefined;
  /** What it shows, in one sentence. */
  readonly label: string;
}) {
  const shown = [...interval, ...(other ? [other.share] : [])];
  const { from, to, step } = niceRange(Math.min(...shown), Math.max(...shown));
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  const x = (value: number): number => 12 + ((value - from) / (to - from)) * 236;
  const anchor = other && x(other.share) < 60 ? 'start' : other && x(other.share) > 200 ? 'end' : 'middle';
  return (
    <svg className="interval-axis" width="260" height="48" viewBox="0 0 260 48" role="img" aria-label={label}>
      <path d="M12 26H248" stroke="var(--c-axis)" />
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} 22V26`} stroke="var(--c-axis)" />
          <text x={x(tick)} y="41" textAnchor="middle">
            {Number((100 * tick).toFixed(2))}
          </text>
        </g>
      ))}
      <rect
        x={x(interval[0])}
        y="22"
        width={Math.max(2, x(interval[1]) - x(interval[0]))}
        height="8"
        rx="2"
        fill="var(--accent-line)"
      />
      {other && (
        <>
          <path d={`M${x(other.share)} 15V33`} stroke="var(--text-2)" strokeDasharray="2 2" />
          <text x={x(other.share)} y="11" textAnchor={anchor} className="interval-axis-other">
            {other.name}
          </text>
        </>
      )}
      <circle cx={x(share)} cy="26" r="4.5" fill="var(--accent)" />
    </svg>
  );
}
