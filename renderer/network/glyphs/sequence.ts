import type { Glyphs } from './glyph.js';
import { all, box, dot } from './glyph.js';

/** Walks along time, and who looks at whom. */
export const sequenceGlyphs: Glyphs = {
  lstm: {
    line: all(box(4, 8.5, 12, 9, 2), 'M2 4h16'),
    faint: 'M7 8.5V4M13 8.5V4',
    solid: all(dot(7, 4, 1.5), dot(13, 4, 1.5), dot(7, 13, 1.2), dot(10, 13, 1.2), dot(13, 13, 1.2)),
  },
  gru: {
    line: all(box(4, 8, 12, 9.5, 2), 'M13 8V5a2 2 0 0 0-2-2H9a2 2 0 0 0-2 2v.6M5.2 4.4 7 6.2l1.8-1.8'),
    solid: all(dot(8, 12.8, 1.4), dot(12, 12.8, 1.4)),
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
