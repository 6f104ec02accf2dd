import type { Glyphs } from './glyph.js';
import { all, box, dot } from './glyph.js';

/** Curves: functions, and what brings values to one spread. */
export const functionGlyphs: Glyphs = {
  activation: { line: 'M3 13.5h7L17 4', faint: 'M10 2.5v15' },
  dropout: {
    solid: all(dot(4, 4, 1.7), dot(16, 4, 1.7), dot(10, 10, 1.7), dot(4, 16, 1.7), dot(16, 10, 1.7)),
    faint:
      'M8.7 2.7l2.6 2.6M11.3 2.7 8.7 5.3M2.7 8.7l2.6 2.6M5.3 8.7l-2.6 2.6M8.7 14.7l2.6 2.6M11.3 14.7l-2.6 2.6M14.7 14.7l2.6 2.6M17.3 14.7l-2.6 2.6',
  },
  batchNorm: { line: 'M2.5 15c4.5 0 4.7-10.5 7.5-10.5S13 15 17.5 15', faint: 'M10 2v15.5M2.5 17.5h15' },
  layerNorm: {
    line: 'M5.5 13.5c2.6 0 2.8-7 4.5-7s1.9 7 4.5 7',
    faint: 'M4.5 2.5h-2v15h2M15.5 2.5h2v15h-2',
  },
  groupNorm: {
    line: 'M2.5 14c2 0 2.2-8 3.6-8s1.6 8 3.6 8M10.3 14c2 0 2.2-8 3.6-8s1.6 8 3.6 8',
    faint: 'M2.5 17h6.8M10.7 17h6.8',
  },
  localResponseNorm: {
    line: 'M2.5 17h15',
    solid: box(8.4, 3, 3.2, 12, 0.8),
    soft: all(box(3, 11, 3.2, 4, 0.8), box(13.8, 9, 3.2, 6, 0.8)),
  },
};
