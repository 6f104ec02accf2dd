import type { Glyphs } from './glyph.js';
import { box, dot } from './glyph.js';

const circle = dot(10, 10, 7.2);

/** Several signals, one result: the sign that stands for it. */
export const mergeGlyphs: Glyphs = {
  add: { line: `${circle}M10 6.3v7.4M6.3 10h7.4` },
  subtract: { line: `${circle}M6.3 10h7.4` },
  multiply: { line: `${circle}M7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4` },
  average: { line: `${circle}M7 6.6h6M7.6 9.2l4.8 4.8M12.4 9.2 7.6 14` },
  concatenate: {
    line: box(2.5, 3, 4.4, 14, 1) + box(7.8, 3, 4.4, 14, 1) + box(13.1, 3, 4.4, 14, 1),
    soft: box(7.8, 3, 4.4, 14, 1),
  },
};
