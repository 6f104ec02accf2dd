/** One drawing on 20 units square, all in the text's colour: path data for each way of drawing. */
export interface Glyph {
  /** Drawn as lines of 1.5. */
  readonly line?: string;
  /** The same at less than half strength: grids, axes, what stands behind. */
  readonly faint?: string;
  /** Filled. */
  readonly solid?: string;
  /** Filled at less than half strength. */
  readonly soft?: string;
}

/** Glyphs by the id of their layer or block. */
export type Glyphs = Readonly<Record<string, Glyph>>;

/** A rectangle with its upper left corner at x, y. */
export function box(x: number, y: number, width: number, height: number, radius = 0): string {
  const [w, h] = [width - 2 * radius, height - 2 * radius];
  if (radius === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const arc = (dx: number, dy: number): string => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  const right = `M${x + radius} ${y}h${w}${arc(radius, radius)}`;
  const left = `v${h}${arc(-radius, radius)}h${-w}${arc(-radius, -radius)}`;
  return `${right}${left}v${-h}${arc(radius, -radius)}z`;
}

/** A circle around x, y. */
export function dot(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
}

/** Several drawings of the same kind as one. */
export function all(...parts: readonly string[]): string {
  return parts.join('');
}
