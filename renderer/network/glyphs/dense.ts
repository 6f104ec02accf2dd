import type { Glyphs } from './glyph.js';
import { all, box, dot } from './glyph.js';

/** Every thread to every unit; tables of numbers. */
export const denseGlyphs: Glyphs = {
  dense: {
    faint: 'M5 4.5 15 7M5 4.5 15 13M5 10 15 7M5 10l10 3M5 15.5 15 7M5 15.5 15 13',
    solid: all(dot(5, 4.5, 1.8), dot(5, 10, 1.8), dot(5, 15.5, 1.8), dot(15, 7, 1.8), dot(15, 13, 1.8)),
  },
  embedding: {
    line: box(2.5, 3, 15, 14, 1.8),
    faint: 'M2.5 6.5h15M2.5 13.5h15M6.5 3v14',
    solid: box(2.5, 8.3, 15, 3.4),
  },
  positionEmbedding: {
    line: 'M2.5 8c1.9-6.5 3.8-6.5 5.6 0s3.8 6.5 5.6 0 2.8-5.6 3.8-5',
    faint: 'M2.5 16.5h15',
    solid: all(dot(4, 16.5, 1.4), dot(8, 16.5, 1.4), dot(12, 16.5, 1.4), dot(16, 16.5, 1.4)),
  },
};
