import type { Glyphs } from './glyph.js';
import { all, box, dot } from './glyph.js';

/** A filled kernel on the image that it walks over. */
export const convolutionGlyphs: Glyphs = {
  conv2d: {
    line: all(box(2.5, 2.5, 15, 15, 2), 'M12.6 7.8h2.4'),
    faint: 'M5.2 14h.01M8.4 14h.01M11.6 14h.01M14.8 14h.01M14.8 11h.01',
    solid: box(4.8, 4.8, 6, 6, 1),
  },
  depthwiseConv2d: {
    line: all(box(2.5, 7, 10.5, 10.5, 1.8), 'M6.5 4.8h6.9a1.8 1.8 0 0 1 1.8 1.8v6.9'),
    faint: 'M9.5 2.5h6.2a1.8 1.8 0 0 1 1.8 1.8v6.2',
    solid: box(4.8, 9.3, 4.2, 4.2, 0.8),
  },
  separableConv2d: {
    line: box(2.5, 2.5, 10.5, 10.5, 1.8),
    faint: 'M13 4.5 16 14M13 13l1.6 1.6M4.5 13 14 16',
    solid: all(box(4.7, 4.7, 4.2, 4.2, 0.8), dot(16, 16, 2)),
  },
  conv2dTranspose: {
    line: box(7.5, 7.5, 10, 10, 1.8),
    faint: 'M7 2.5l10 4.6M2.5 7l4.6 10',
    solid: box(2.5, 2.5, 4.5, 4.5, 0.8),
    soft: box(9.6, 9.6, 4, 4, 0.8),
  },
  conv1d: {
    line: all(box(2, 11.5, 16, 5.5, 1.2), 'M5.3 9 10 5.4 14.7 9'),
    faint: 'M6 11.5V17M10 11.5V17M14 11.5V17',
    solid: dot(10, 4, 1.7),
    soft: box(6, 11.5, 8, 5.5),
  },
  upSampling2d: {
    line: box(8, 8, 9.5, 9.5, 1.5),
    faint: 'M12.75 8v9.5M8 12.75h9.5',
    solid: box(2.5, 2.5, 3.8, 3.8, 0.8),
    soft: box(8, 8, 9.5, 9.5, 1.5),
  },
  zeroPadding2d: {
    line: box(6, 6, 8, 8, 1),
    faint:
      'M2.5 5V4A1.5 1.5 0 0 1 4 2.5h1M8.5 2.5h3M15 2.5h1A1.5 1.5 0 0 1 17.5 4v1M17.5 8.5v3M17.5 15v1a1.5 1.5 0 0 1-1.5 1.5h-1M11.5 17.5h-3M5 17.5H4A1.5 1.5 0 0 1 2.5 16v-1M2.5 11.5v-3',
    soft: box(6, 6, 8, 8, 1),
  },
};
