import type { DrawnFamily } from './family.js';

/** The drawing of a family, for layers that have none of their own: 20 units square, in the text's colour. */
const ofFamily: Readonly<Record<DrawnFamily, string>> = {
  data: 'M3 3h14v14H3zM3 10h14M10 3v14',
  conv: 'M3 3h14v14H3zM6 6h5v5H6z',
  pool: 'M3 3h6v6H3zM11 11h6v6h-6z',
  dense: 'M4 4l12 6M4 10h12M4 16l12-6M4 4l12 12',
  norm: 'M3 15c4 0 4-10 7-10s3 10 7 10',
  act: 'M3 14h6l7-9',
  reg: 'M4 4h.1M10 4h.1M16 10h.1M4 16h.1M10 10h.1M16 16h.1',
  merge: 'M4 4l6 6 6-6M10 10v7',
  shape: 'M3 6h8v8H3zM13 10h4',
  attn: 'M3 3l14 14M17 3L3 17',
  rnn: 'M5 10a5 5 0 1 1 2 4M7 17v-3h3',
  block: 'M3 3h14v14H3zM6 7h8M6 10h8M6 13h8',
};

/** A layer's or block's own drawing by its id; the family's where there is none yet. */
export function LayerGlyph({
  family,
  size = 20,
}: {
  readonly id: string;
  readonly family: DrawnFamily;
  readonly size?: number;
}) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
      <path d={ofFamily[family]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
