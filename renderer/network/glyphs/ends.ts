import type { Glyphs } from './glyph.js';
import { all, box, dot } from './glyph.js';

/** Where data comes in, where answers go out. */
export const endGlyphs: Glyphs = {
  input: { line: box(3, 3, 14, 14, 2), faint: 'M3 10h14M10 3v14', solid: dot(13.5, 6.5, 1.3) },
  output: {
    line: box(3, 3, 14, 14, 2),
    solid: box(6, 8.75, 8.2, 2.5, 0.6),
    soft: all(box(6, 5.4, 3.6, 2, 0.6), box(6, 12.6, 5, 2, 0.6)),
  },
};
