import type { Glyphs } from './glyph.js';
import { all, box, dot } from './glyph.js';

/** Many cells and the one that they become. */
export const poolingGlyphs: Glyphs = {
  maxPool2d: {
    line: box(2.5, 2.5, 10, 10, 1.5),
    faint: 'M7.5 2.5v10M2.5 7.5h10M12.2 12.2l1.6 1.6',
    solid: all(box(8.3, 3.4, 3.3, 3.3, 0.5), box(13.8, 13.8, 4.2, 4.2, 0.9)),
  },
  averagePool2d: {
    line: box(2.5, 2.5, 10, 10, 1.5),
    faint: 'M7.5 2.5v10M2.5 7.5h10M12.2 12.2l1.6 1.6',
    solid: box(13.8, 13.8, 4.2, 4.2, 0.9),
    soft: box(2.5, 2.5, 10, 10, 1.5),
  },
  globalAveragePool2d: {
    line: box(2.5, 2.5, 11.5, 11.5, 1.8),
    faint: 'M5.5 8.25h5.5M8.25 5.5V11',
    solid: dot(16.2, 16.2, 2),
    soft: box(2.5, 2.5, 11.5, 11.5, 1.8),
  },
  globalMaxPool2d: {
    line: box(2.5, 2.5, 11.5, 11.5, 1.8),
    faint: 'M10.4 7.6l3.9 6.6',
    solid: all(box(7.8, 4.4, 3.8, 3.8, 0.6), dot(16.2, 16.2, 2)),
  },
  maxPool1d: {
    line: box(2.5, 4, 15, 4.8, 1.2),
    faint: 'M7.5 4v4.8M12.5 4v4.8M5 11.5l4 3M15 11.5l-4 3',
    solid: all(box(7.5, 4, 5, 4.8), box(7.9, 13.4, 4.2, 4.2, 0.9)),
  },
  globalAveragePool1d: {
    line: box(2.5, 4, 15, 4.8, 1.2),
    faint: 'M7.5 4v4.8M12.5 4v4.8M3.5 11l4.6 3.4M16.5 11l-4.6 3.4M10 11v1.6',
    solid: dot(10, 15.8, 2),
    soft: box(2.5, 4, 15, 4.8, 1.2),
  },
};
