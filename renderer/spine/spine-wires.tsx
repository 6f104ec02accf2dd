import { memo } from 'react';
import type { RailEnd, SpineRow } from './spine-rails.js';

/** Where things stand across the column, in pixels. */
export interface SpineMeasures {
  readonly cardLeft: number;
  readonly cardWidth: number;
}

/** Between two rails. */
export const railPitch = 9;

/** Wires of one row: rails beside the card, and the gap under it. */
export const SpineWires = memo(function SpineWires({
  row,
  height,
  gap,
  measures,
  widthOf,
}: {
  readonly row: SpineRow;
  readonly height: number;
  readonly gap: number;
  readonly measures: SpineMeasures;
  /** A wire's width tells the tensor's size. */
  widthOf(node: string, port: string): number;
}) {
  const { cardLeft, cardWidth } = measures;
  const foot = height + gap;
  const x = (end: RailEnd): number =>
    end === 'card' ? cardLeft + cardWidth / 2 : cardLeft - railPitch - railPitch * end;
  return (
    <svg className="spine-wires" width={cardLeft + cardWidth} height={foot} aria-hidden>
      {row.passing.map(({ source, port, rail }) => (
        <path
          key={`${source} ${port} ${rail}`}
          d={`M${x(rail)} 0V${height}`}
          strokeWidth={Math.min(widthOf(source, port), 3)}
        />
      ))}
      {row.gap.map(({ source, port, from, to }, i) => (
        <path
          key={i}
          d={
            from === to
              ? `M${x(from)} ${height}V${foot}`
              : `M${x(from)} ${height}C${x(from)} ${height + gap / 2} ${x(to)} ${height + gap / 2} ${x(to)} ${foot}`
          }
          strokeWidth={from === to && from === 'card' ? widthOf(source, port) : Math.min(widthOf(source, port), 3)}
        />
      ))}
    </svg>
  );
});
