import { memo } from 'react';

const width = 72;
const height = 22;

/** A value over the run, with the band in which it is healthy behind it; on a log axis. */
export const Sparkline = memo(function Sparkline({
  values,
  band,
  bounds,
  look,
}: {
  readonly values: readonly number[];
  readonly band?: readonly [number, number] | undefined;
  readonly bounds: readonly [number, number];
  readonly look: string;
}) {
  const [low, high] = bounds.map(Math.log10) as [number, number];
  const y = (value: number): number => {
    const share = (Math.log10(Math.max(value, 1e-12)) - low) / Math.max(high - low, 1e-9);
    return 1.5 + (height - 3) * (1 - Math.min(1, Math.max(0, share)));
  };
  const step = (width - 2) / Math.max(values.length - 1, 1);
  const path = values
    .map((value, i) => `${i === 0 ? 'M' : 'L'}${(1 + i * step).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('');
  return (
    <svg className={`sparkline ${look}`} width={width} height={height} aria-hidden>
      {band && <rect x={0} y={y(band[1])} width={width} height={y(band[0]) - y(band[1])} />}
      <path d={values.length === 1 ? `${path}h0.1` : path} />
    </svg>
  );
});
