import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import { findLayers } from '../../renderer/commands/find-layers.js';
import { fuzzyScore } from '../../renderer/commands/fuzzy-score.js';
import { findTemplate } from '../../templates/index.js';

const best = (typed: string, texts: readonly string[]) =>
  texts
    .flatMap((text) => {
      const score = fuzzyScore(text, typed);
      return score === undefined ? [] : [{ text, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);

test('what begins a word comes before what is inside one, and letters may be apart', () => {
  expect(best('conv', ['Add DepthwiseConv2D', 'Go to the next problem', 'Add Conv2D'])).toEqual([
    'Add Conv2D',
    'Add DepthwiseConv2D',
  ]);
  expect(best('tl', ['Tidy layout', 'Title', 'Show the dock'])).toEqual(['Title', 'Tidy layout']);
  expect(best('TIDY  ', ['Tidy layout'])).toEqual(['Tidy layout']);
});

test('Chinese is found by its characters, full-width letters as narrow ones', () => {
  expect(best('整理', ['整理布局', '显示底部面板'])).toEqual(['整理布局']);
  expect(best('ＣＯＮＶ', ['Conv2D'])).toEqual(['Conv2D']);
});

test('letters scattered over a long text, or missing ones, find nothing', () => {
  expect(fuzzyScore('Show or hide the layer library', 'sdy')).toBeUndefined();
  expect(fuzzyScore('Save', 'savex')).toBeUndefined();
});

test('layers are found by name and by type in both languages, inside blocks too', () => {
  const checked = check(findTemplate('inception-mini')?.graph() as never);
  expect(findLayers(checked, 'dense')).toEqual(['dense1']);
  expect(findLayers(checked, '全连接')).toEqual(['dense1']);
  expect(findLayers(checked, 'inception').length).toBe(3);
  const convolutions = findLayers(checked, 'conv2d');
  expect(convolutions[0]).toBe('conv1');
  expect(convolutions.filter((path) => path.includes('/')).length).toBeGreaterThan(10);
  expect(findLayers(checked, '  ')).toEqual([]);
});
