import { describe, expect, test } from 'vitest';
import { networkSketch } from '../../renderer/gallery/network-sketch.js';
import { searchTemplates } from '../../renderer/gallery/search-templates.js';
import { templateFacts, yearOf } from '../../renderer/gallery/template-facts.js';
import type { Template } from '../../templates/index.js';
import { findTemplate, templates } from '../../templates/index.js';

function template(id: string): Template {
  const found = findTemplate(id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}

test('LeNet-5 is counted as it is drawn', () => {
  const { checked, ...facts } = templateFacts(template('lenet-5'));
  expect(checked.totals.parameters).toBe(61_706);
  expect(facts).toEqual({
    layersWithWeights: 5,
    longestPath: 10,
    families: [
      ['dense', 3],
      ['data', 2],
      ['conv', 2],
      ['pool', 2],
      ['shape', 1],
    ],
    heaviest: { node: 'dense1', share: 48_120 / 61_706 },
    input: '28 × 28 × 1',
  });
});

test('every card names the year of its source', () => {
  expect(templates.filter((t) => !/^(19|20)\d\d$/.test(yearOf(t))).map(({ card }) => card.id)).toEqual([]);
});

describe('a search', () => {
  test('finds an idea in the notes, an author, and words of both languages', () => {
    const found = (words: string) => searchTemplates(templates, words).map(({ card }) => card.id);
    expect(found('lenet-5')).toContain('lenet-5');
    expect(found('Hochreiter')).toEqual(['lstm-rows']);
    expect(found('捷径 resnet')).toEqual(expect.arrayContaining(['resnet-mini', 'resnet-18', 'resnet-50']));
    expect(found('quantum teapot')).toEqual([]);
  });
});

describe('a thumbnail', () => {
  test('keeps inside its space and in the order of the network', () => {
    for (const t of templates) {
      const { bars } = networkSketch(templateFacts(t).checked, 236, 84);
      expect(bars.length).toBeGreaterThan(2);
      for (const { x, y, width, height } of bars) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(236);
        expect(y + height).toBeLessThanOrEqual(84);
      }
    }
  });

  test('puts the branches of an Inception module one above the other, and a shortcut into an arc', () => {
    const { bars } = networkSketch(templateFacts(template('inception-mini')).checked, 236, 84);
    const perColumn = new Map<number, number>();
    for (const { x, width } of bars) {
      const centre = Math.round(x + width / 2);
      perColumn.set(centre, (perColumn.get(centre) ?? 0) + 1);
    }
    expect(Math.max(...perColumn.values())).toBe(4);
    expect(networkSketch(templateFacts(template('vgg-mini')).checked, 236, 84).arcs).toEqual([]);
    expect(networkSketch(templateFacts(template('resnet-mini')).checked, 236, 84).arcs.length).toBeGreaterThan(0);
  });
});
