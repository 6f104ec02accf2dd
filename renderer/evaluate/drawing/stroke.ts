/** A place on the pad; both axes from 0 to 1, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the pen drew between touching the pad and leaving it; one point is a dot. */
export type Stroke = readonly Point[];

/** The smallest box around the strokes. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Undefined where nothing was drawn. */
export function boundsOf(strokes: readonly Stroke[]): Bounds | undefined {
  const points = strokes.flat();
  if (points.length === 0) return undefined;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The strokes with their box moved and stretched onto another. */
export function fitted(strokes: readonly Stroke[], from: Bounds, to: Bounds): Stroke[] {
  const along = (value: number, start: number, length: number, toStart: number, toLength: number): number =>
    toStart + (length === 0 ? 0.5 : (value - start) / length) * toLength;
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: along(x, from.left, from.width, to.left, to.width),
      y: along(y, from.top, from.height, to.top, to.height),
    })),
  );
}
