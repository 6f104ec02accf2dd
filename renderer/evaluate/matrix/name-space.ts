const [han, latin] = [11.5, 6.7];
/** What an open cell's ring takes of the space above it. */
const ring = 4;
const [leastWide, mostWide, mostHigh] = [18, 128, 112];

/** How much room class names take beside and above a matrix. */
export interface NameSpace {
  /** Of the names beside the rows. */
  readonly width: number;
  /** Whether the names above the columns stand upright on their side, since they are wider than a cell; then how high. */
  readonly upright: number | undefined;
}

export function nameSpace(names: readonly string[], cell: number): NameSpace {
  const longest = Math.max(0, ...names.map(textWidth));
  return {
    width: Math.min(mostWide, Math.max(leastWide, longest + 10)),
    upright: longest > cell ? Math.min(mostHigh, Math.ceil(longest) + 4 + ring) : undefined,
  };
}

/** In pixels at 11 px, where a Chinese character is as wide as it is high. */
function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) >= 0x2e80 ? han : latin;
  return width;
}
