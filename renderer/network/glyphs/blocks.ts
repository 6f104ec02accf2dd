import type { Glyph, Glyphs } from './glyph.js';
import { all, box, dot } from './glyph.js';

const frame = box(2, 2, 16, 16, 2.8);
const skip = 'M8 4.6h3.4a2.8 2.8 0 0 1 2.8 2.8v5.2a2.8 2.8 0 0 1-2.8 2.8H8';

/** A block that has no drawing of its own: those of a file. */
export const ownBlockGlyph: Glyph = {
  line: frame,
  solid: all(box(5.5, 5.5, 3.8, 3.8, 0.8), box(10.7, 5.5, 3.8, 3.8, 0.8)),
  soft: box(5.5, 10.9, 9, 3.8, 0.8),
};

/** Each a small plan of what is inside, in a frame. */
export const blockGlyphs: Glyphs = {
  residualBasic: { line: frame, faint: skip, solid: all(box(5, 6.4, 6, 2.6, 0.6), box(5, 11, 6, 2.6, 0.6)) },
  residualBottleneck: {
    line: frame,
    faint: skip,
    solid: all(box(4.8, 5.8, 6.4, 2, 0.5), box(6.4, 9, 3.2, 2, 0.5), box(4.8, 12.2, 6.4, 2, 0.5)),
  },
  residualPreActivation: {
    line: frame,
    faint: skip,
    solid: all(dot(8, 6.4, 1.1), box(5, 8.3, 6, 1.9, 0.5), dot(8, 11.8, 1.1), box(5, 13.4, 6, 1.9, 0.5)),
  },
  inception: {
    line: frame,
    faint: 'M5.2 5.2h9.6M5.2 14.8h9.6',
    solid: all(
      box(4.6, 7.6, 2, 4.8, 0.5),
      box(7.5, 6.8, 2, 6.4, 0.5),
      box(10.4, 6.2, 2, 7.6, 0.5),
      box(13.3, 8.2, 2, 3.6, 0.5),
    ),
  },
  denseLayer: {
    line: frame,
    faint: 'M6.5 5v10M6.5 6c3 0 2 4 5 4',
    solid: box(10.4, 8, 4.6, 4, 0.8),
  },
  denseBlock: {
    line: frame,
    faint: 'M10 5.4c4.6 2.2 4.6 7 0 9.2M10 5.4c3 .6 3 4 0 4.6M10 10c-3 .6-3 4 0 4.6',
    solid: all(dot(10, 5.4, 1.6), dot(10, 10, 1.6), dot(10, 14.6, 1.6)),
  },
  denseTransition: { line: frame, solid: 'M4.8 5.6h10.4l-3 4H7.8zM7.8 11h4.4v3.6H7.8z' },
  fire: {
    line: frame,
    faint: 'M10 8 7 11M10 8l3 3',
    solid: box(8, 4.8, 4, 3.4, 0.7),
    soft: all(box(4.6, 11.2, 4.6, 3.8, 0.7), box(10.8, 11.2, 4.6, 3.8, 0.7)),
  },
  depthwiseSeparable: {
    line: frame,
    faint: 'M8 4.9h5.4v4.6',
    solid: all(box(5, 6.8, 5.6, 5.6, 0.8), dot(13.6, 13.6, 1.7)),
  },
  invertedResidual: {
    line: frame,
    faint: skip,
    solid: all(box(6.4, 5.8, 3.2, 2, 0.5), box(4.8, 9, 6.4, 2, 0.5), box(6.4, 12.2, 3.2, 2, 0.5)),
  },
  shuffleUnitV1: {
    line: all(frame, 'M6.4 8.6l7.2 3M13.6 8.6l-7.2 3'),
    solid: all(box(4.8, 5, 3.4, 2.4, 0.5), box(11.8, 5, 3.4, 2.4, 0.5)),
    soft: all(box(4.8, 12.8, 3.4, 2.4, 0.5), box(11.8, 12.8, 3.4, 2.4, 0.5)),
  },
  shuffleUnitV2: {
    line: all(frame, 'M6.2 12l7.6 3M13.8 12l-7.6 3'),
    faint: 'M10 4.6 6.2 6.4V11M10 4.6l3.8 1.8',
    solid: box(11.7, 6.8, 4.2, 3.4, 0.7),
  },
  unetDown: { line: all(frame, 'M5 5.4h3.4v4.4h3.4v4.6h3.4'), solid: dot(5.2, 13.6, 1.5) },
  unetUp: { line: all(frame, 'M5 14.4h3.4v-4.4h3.4V5.4h3.4'), solid: dot(14.8, 13.6, 1.5) },
  transformerEncoder: {
    line: frame,
    faint: 'M6 5.6l4 4M6 5.6v4M10 5.6l-4 4M10 5.6v4M10 5.6l4 4M14 5.6l-4 4M14 5.6v4',
    solid: all(dot(6, 5.6, 1.1), dot(10, 5.6, 1.1), dot(14, 5.6, 1.1), box(4.9, 11.8, 10.2, 3, 0.7)),
  },
};
