import type { Glyphs } from './glyph.js';
import { all, box, dot } from './glyph.js';

/** Walks along time, and who looks at whom. */
export const sequenceGlyphs: Glyphs = {
  lstm: {
    line: all(box(4, 6.5, 12, 11, 2), 'M1.5 10h17'),
    faint: 'M13 6.5c0-5-6-5-6 0',
    solid: all(dot(7.2, 13.8, 1.3), dot(12.8, 13.8, 1.3), dot(10, 10, 1.6)),
  },
  gru: {
    line: all(box(4, 6.5, 12, 11, 2), 'M7 12h1.7M11.3 12H13'),
    faint: 'M13 6.5c0-5-6-5-6 0M1.5 12H4M16 12h2.5',
    solid: dot(10, 12, 2),
  },
  bidirectional: {
    line: 'M2.5 6.5h14M14 3.8l2.8 2.7L14 9.2M17.5 13.5h-14M6 10.8l-2.8 2.7L6 16.2',
    solid: all(dot(7, 6.5, 1.6), dot(13, 13.5, 1.6)),
  },
  multiHeadAttention: {
    line: 'M4 4.5 10 15.5',
    faint: 'M4 4.5v11M4 4.5l12 11M10 4.5l-6 11M10 4.5v11M10 4.5l6 11M16 4.5l-12 11M16 4.5l-6 11M16 4.5v11',
    solid: all(dot(4, 4, 1.7), dot(10, 4, 1.7), dot(16, 4, 1.7), dot(4, 16, 1.7), dot(10, 16, 1.7), dot(16, 16, 1.7)),
  },
};
