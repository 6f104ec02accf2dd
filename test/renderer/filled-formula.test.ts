import katex from 'katex';
import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import { layers } from '../../engine/layers/index.js';
import { filledFormula } from '../../renderer/inspector/figures/filled-formula.js';
import { plainFormula } from '../../renderer/network/plain-formula.js';
import { templates } from '../../templates/index.js';
import { checkedTemplate, layerOnImage } from './inspected.js';

test('a convolution shows its size with its numbers', () => {
  const { node } = layerOnImage('conv2d', { kernel: 5, padding: 'same' }, [28, 28, 1]);
  expect(filledFormula(node)).toEqual({
    rule: "H' = \\lfloor (H + 2p - d (k - 1) - 1) / s \\rfloor + 1",
    filled: ['28 = \\lfloor (28 + 2 \\cdot 2 - 1 (5 - 1) - 1) / 1 \\rfloor + 1'],
  });
});

test('unequal sides and axes are written out', () => {
  const { node } = layerOnImage('conv2d', { kernel: [2, 3], padding: 'same', stride: [1, 2] }, [6, 6, 1]);
  expect(filledFormula(node)?.filled).toEqual([
    '6 = \\lfloor (6 + 0 + 1 - 1 (2 - 1) - 1) / 1 \\rfloor + 1',
    '3 = \\lfloor (6 + 0 + 1 - 1 (3 - 1) - 1) / 2 \\rfloor + 1',
  ]);
});

test('a transposed convolution comes to its size', () => {
  const { node } = layerOnImage('conv2dTranspose', { kernel: 3, padding: 'same' }, [5, 6, 4]);
  expect(filledFormula(node)?.filled).toEqual([
    '10 = (5 - 1) \\cdot 2 + 1 \\cdot (3 - 1) + 1 - 1 + 0',
    '12 = (6 - 1) \\cdot 2 + 1 \\cdot (3 - 1) + 1 - 1 + 0',
  ]);
});

test('dense layers and flattening show their sizes', () => {
  const { nodes } = checkedTemplate('lenet-5');
  const filled = (id: string): unknown => {
    const node = nodes.get(id);
    return node && filledFormula(node)?.filled;
  };
  expect(filled('flatten1')).toEqual(['16 \\cdot 5 \\cdot 5 = 400']);
  expect(filled('dense3')).toEqual([
    'x \\in \\mathbb{R}^{84},\\ W \\in \\mathbb{R}^{10 \\times 84},\\ b \\in \\mathbb{R}^{10},\\ y \\in \\mathbb{R}^{10}',
  ]);
});

test('KaTeX reads every formula, of every layer and every node of every template', () => {
  const ofNodes = templates.flatMap(({ graph }) =>
    [...check(graph()).nodes.values()].flatMap((node) => {
      const formula = filledFormula(node);
      return formula ? [formula.rule, ...formula.filled] : [];
    }),
  );
  const all = new Set([...layers.map(plainFormula), ...ofNodes]);
  for (const tex of all) {
    expect(() => katex.renderToString(tex, { strict: false }), tex).not.toThrow();
    expect(tex).not.toMatch(/undefined|NaN|\[object/);
  }
});
