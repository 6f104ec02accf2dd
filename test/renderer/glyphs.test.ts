import { expect, test } from 'vitest';
import { blocks } from '../../engine/blocks/index.js';
import { layers } from '../../engine/layers/index.js';
import { ownBlockGlyph } from '../../renderer/network/glyphs/blocks.js';
import { glyphOf, glyphs } from '../../renderer/network/glyphs/glyph-of.js';

test('every layer and block has a drawing, and nothing else has one', () => {
  const ids = [...layers, ...blocks].map(({ id }) => id);
  expect(new Set(Object.keys(glyphs))).toEqual(new Set(ids));
});

test('no two drawings are the same', () => {
  const drawings = [...Object.values(glyphs), ownBlockGlyph].map((glyph) => JSON.stringify(glyph));
  expect(new Set(drawings).size).toBe(drawings.length);
});

test('what is not known is drawn as a block, names of JavaScript too', () => {
  expect([glyphOf('block1'), glyphOf('constructor')]).toEqual([ownBlockGlyph, ownBlockGlyph]);
});

test('drawings stay on their 20 units', () => {
  const outside = Object.entries(glyphs).filter(([, glyph]) =>
    Object.values(glyph).some((data: string) =>
      [...data.matchAll(/[MLHV]([\d.]+)(?: ([\d.]+))?/g)].some(([, x, y]) => Number(x) > 20 || Number(y ?? 0) > 20),
    ),
  );
  expect(outside).toEqual([]);
});
