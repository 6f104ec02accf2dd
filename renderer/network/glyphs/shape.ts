import type { Glyphs } from './glyph.js';
import { all, box, dot } from './glyph.js';

/** The same cells in another arrangement. */
export const shapeGlyphs: Glyphs = {
  flatten: {
    line: all(box(2.5, 5.5, 7, 7, 1.2), box(14, 2.5, 3.5, 15, 1.2)),
    faint: 'M6 5.5v7M2.5 9h7M14 6.25h3.5M14 10h3.5M14 13.75h3.5M11 9h1.4',
  },
  reshape: {
    line: all(box(2.5, 2.5, 9, 5.5, 1.2), box(12, 8.5, 5.5, 9, 1.2)),
    faint: 'M7 10.5c0 3 1 4.5 3 4.5M8.6 13.4 10.2 15l-1.6 1.6',
  },
  permute: {
    line: 'M3 5.5h4.5l5 9H17M15 12.3l2.2 2.2L15 16.7M3 14.5h3.2M13.2 5.5H17M15 3.3l2.2 2.2L15 7.7',
    faint: 'M7.8 13.2l1.2-2M11 8.6l1.4-2.4',
  },
  channelSplit: {
    line: 'M2.5 10H7M7 10c3.5 0 2.5-4.5 5.5-4.5M7 10c3.5 0 2.5 4.5 5.5 4.5',
    solid: box(12.8, 3.2, 4.7, 4.7, 0.9),
    soft: box(12.8, 12.2, 4.7, 4.7, 0.9),
  },
  channelShuffle: {
    line: 'M5 4h2.4l5.2 4H15M5 12h2.4l5.2-8H15M5 8h2.4l5.2 4H15M5 16h10',
    solid: all(dot(3.6, 4, 1.3), dot(3.6, 8, 1.3), dot(16.4, 4, 1.3), dot(16.4, 12, 1.3)),
    soft: all(dot(3.6, 12, 1.3), dot(3.6, 16, 1.3), dot(16.4, 8, 1.3), dot(16.4, 16, 1.3)),
  },
};
