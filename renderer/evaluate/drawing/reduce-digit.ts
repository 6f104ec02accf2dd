import { inked } from './inked.js';
import type { Stroke } from './stroke.js';
import { boundsOf, fitted } from './stroke.js';

const FIELD = 32;
const BLOCK = 4;
/** NIST's programs stretch a digit to this box before it is put in the middle of the field. */
const BOX_WIDTH = 20;
/** A narrow one is made wider by no more than this: a bare 1 stays a bar. */
const MOST_STRETCH = 2;
/** Ink of a digit of the set as a share of its field: the median of the 1 797. */
const INK_SHARE = 0.305;
const [THINNEST, THICKEST] = [1, 5] as const;
const HALVINGS = 12;

/**
 * A drawing as the UCI digits are made (Garris et al. 1994, Alpaydin & Kaynak 1998): stretched to 20 × 32 in a field of
 * 32 × 32 black or white cells, set upright, with the set's usual amount of ink, then counted in blocks of 4 × 4.
 * 8 × 8 counts 0..16.
 */
export function reduceDigit(strokes: readonly Stroke[]): Float32Array {
  if (!boundsOf(strokes)) return new Float32Array((FIELD / BLOCK) ** 2);
  return countBlocks(inkedToShare(strokes));
}

/** The pen is as thick as the amount of ink wants it: found by halving, since more radius is never less ink. */
function inkedToShare(strokes: readonly Stroke[]): Uint8Array {
  let [thin, thick] = [THINNEST, THICKEST] as [number, number];
  for (let i = 0; i < HALVINGS; i++) {
    const radius = (thin + thick) / 2;
    if (inkOf(draw(strokes, radius)) < INK_SHARE * FIELD ** 2) thin = radius;
    else thick = radius;
  }
  return draw(strokes, thick);
}

function draw(strokes: readonly Stroke[], radius: number): Uint8Array {
  const boxed = inBox(strokes, radius);
  const cells = inked(boxed, FIELD, radius);
  const lean = leanOf(cells);
  if (lean <= 0) return cells;
  const upright = boxed.map((stroke) => stroke.map(({ x, y }) => ({ x: x + (lean * y) / FIELD, y })));
  return inked(inBox(upright, radius), FIELD, radius);
}

/** The strokes stretched so that their ink fills the box. */
function inBox(strokes: readonly Stroke[], radius: number): readonly Stroke[] {
  const bounds = boundsOf(strokes);
  if (!bounds) return strokes;
  const height = FIELD - 2 * radius;
  const asDrawn = bounds.height === 0 ? Infinity : (bounds.width / bounds.height) * height;
  // A bare line from side to side has no height to be stretched by.
  const isFlat = asDrawn > 4 * height;
  const box = isFlat
    ? { width: FIELD - 2 * radius, height: 0 }
    : { width: Math.max(0, Math.min(BOX_WIDTH - 2 * radius, MOST_STRETCH * asDrawn)), height };
  return fitted(strokes, bounds, { ...box, left: (FIELD - box.width) / 2, top: (FIELD - box.height) / 2 });
}

/** How many cells the first ink of the top row is to the right of that of the bottom row: NIST's measure of slant. */
function leanOf(cells: Uint8Array): number {
  const first = cells.indexOf(1);
  const last = cells.lastIndexOf(1);
  if (first < 0) return 0;
  const bottom = Math.floor(last / FIELD) * FIELD;
  return (first % FIELD) - (cells.indexOf(1, bottom) - bottom);
}

function inkOf(cells: Uint8Array): number {
  return cells.reduce((sum, cell) => sum + cell, 0);
}

/** Cells set in each block of 4 × 4. */
export function countBlocks(cells: Uint8Array): Float32Array {
  const side = FIELD / BLOCK;
  const counts = new Float32Array(side * side);
  cells.forEach((cell, i) => {
    const block = Math.floor(Math.floor(i / FIELD) / BLOCK) * side + Math.floor((i % FIELD) / BLOCK);
    counts[block] = (counts[block] as number) + cell;
  });
  return counts;
}
