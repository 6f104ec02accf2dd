import { blockGlyphs, ownBlockGlyph } from './blocks.js';
import { convolutionGlyphs } from './convolution.js';
import { denseGlyphs } from './dense.js';
import { endGlyphs } from './ends.js';
import { functionGlyphs } from './function.js';
import type { Glyph, Glyphs } from './glyph.js';
import { mergeGlyphs } from './merge.js';
import { poolingGlyphs } from './pooling.js';
import { sequenceGlyphs } from './sequence.js';
import { shapeGlyphs } from './shape.js';

/** Every drawing by the id of its layer or built-in block; a test compares it with the catalogues. */
export const glyphs: Glyphs = {
  ...endGlyphs,
  ...convolutionGlyphs,
  ...poolingGlyphs,
  ...shapeGlyphs,
  ...denseGlyphs,
  ...sequenceGlyphs,
  ...functionGlyphs,
  ...mergeGlyphs,
  ...blockGlyphs,
};

/** The drawing of a layer or block; a file's own blocks, and what this version does not know, share one. */
export function glyphOf(id: string): Glyph {
  return Object.hasOwn(glyphs, id) ? (glyphs[id] as Glyph) : ownBlockGlyph;
}
