import type { Point, Stroke } from './stroke.js';

/** A square of `size` cells, row-major: 1 where a cell's centre is within `radius` cells of a stroke, else 0. */
export function inked(strokes: readonly Stroke[], size: number, radius: number): Uint8Array {
  const cells = new Uint8Array(size * size);
  for (const stroke of strokes) {
    stroke.forEach((end, i) => inkSegment(cells, size, stroke[i - 1] ?? end, end, radius));
  }
  return cells;
}

function inkSegment(cells: Uint8Array, size: number, from: Point, to: Point, radius: number): void {
  const first = (a: number, b: number): number => Math.max(0, Math.floor(Math.min(a, b) - radius - 0.5));
  const last = (a: number, b: number): number => Math.min(size - 1, Math.ceil(Math.max(a, b) + radius - 0.5));
  for (let i = first(from.y, to.y); i <= last(from.y, to.y); i++) {
    for (let j = first(from.x, to.x); j <= last(from.x, to.x); j++) {
      if (distance({ x: j + 0.5, y: i + 0.5 }, from, to) <= radius) cells[i * size + j] = 1;
    }
  }
}

/** From a point to the nearest point between two others. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx ** 2 + dy ** 2;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}
