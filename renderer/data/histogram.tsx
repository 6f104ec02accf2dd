import type { ValuesSummary } from '../../main/bridge/index.js';

/** How values are spread from the smallest to the largest. */
export function Histogram({
  summary,
  height,
  label,
  accent = false,
}: {
  readonly summary: ValuesSummary;
  readonly height: number;
  readonly label: string;
  readonly accent?: boolean;
}) {
  const most = Math.max(1, ...summary.histogram);
  return (
    <div className={`histogram ${accent ? 'accent' : ''}`} style={{ height }} role="img" aria-label={label}>
      {summary.histogram.map((n, i) => (
        // A bar that holds anything is seen.
        <i key={i} style={{ height: n === 0 ? 0 : Math.max(1, (n / most) * height) }} />
      ))}
    </div>
  );
}
