import { describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { Outcome } from '../../engine/base/index.js';
import { applyRecipe, makeDataset, readRecipe, recipeFor } from '../../engine/data/index.js';
import type { RecipeStep } from '../../engine/data/index.js';
import { digitsFor, rawDigits } from './digits.js';

const codes = (outcome: Outcome<unknown>): unknown => (outcome.ok ? 'fine' : outcome.problems.map((p) => p.code));

function applied(sizes: number[], values: number[], steps: RecipeStep[]): unknown {
  const example = valueOf(applyRecipe({ source: 'any', steps }, { sizes, values: Float32Array.from(values) }));
  return { sizes: example.sizes, values: [...example.values] };
}

describe('a data recipe', () => {
  it('does what each of its steps says', () => {
    const image = [1, 2, 2];
    const enlarge: RecipeStep = { step: 'enlarge', factor: 2 };
    const pad: RecipeStep = { step: 'pad', cells: 1 };
    expect({
      divided: applied(image, [0, 4, 8, 16], [{ step: 'divide', by: 16 }]),
      subtracted: applied([2], [1, 2], [{ step: 'subtract', value: 0.5 }]),
      enlarged: applied(image, [1, 2, 3, 4], [enlarge]),
      padded: applied([2, 1, 1], [5, 7], [pad]),
      flattened: applied([2, 1, 2], [1, 2, 3, 4], [{ step: 'flatten' }]),
      grey: applied([1, 2], [1, 2], [{ step: 'channelsFirst' }]),
      colour: applied([1, 2, 2], [1, 2, 3, 4], [{ step: 'channelsFirst' }]),
      filled: applied([3], [NaN, NaN, 5], [{ step: 'fill', values: [7, null, 9] }]),
      spread: applied([4], [2, 0.5, NaN, 9], [{ step: 'oneHot', sizes: [3, 0, 2, 2] }]),
      standard: applied([2], [4, 1], [{ step: 'standardise', mean: [2, 1], deviation: [0.5, 4] }]),
      oneForAll: applied([2], [4, 1], [{ step: 'standardise', mean: [2], deviation: [4] }]),
    }).toEqual({
      divided: { sizes: image, values: [0, 0.25, 0.5, 1] },
      subtracted: { sizes: [2], values: [0.5, 1.5] },
      enlarged: { sizes: [1, 4, 4], values: [1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4] },
      padded: { sizes: [2, 3, 3], values: [0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0] },
      flattened: { sizes: [4], values: [1, 2, 3, 4] },
      grey: { sizes: [1, 1, 2], values: [1, 2] },
      colour: { sizes: [2, 1, 2], values: [1, 3, 2, 4] },
      filled: { sizes: [3], values: [7, NaN, 5] },
      spread: { sizes: [8], values: [0, 0, 1, 0.5, 0, 0, 0, 0] },
      standard: { sizes: [2], values: [4, 0] },
      oneForAll: { sizes: [2], values: [0.5, -0.25] },
    });
  });

  it('makes 28 x 28 digits whose cell (i, j) is the raw cell ((i - 2) / 3, (j - 2) / 3) over 16', async () => {
    const raw = await rawDigits();
    const dataset = await digitsFor(1, 28, 28);
    const wrong: number[] = [];
    for (const example of [0, 1, 1796]) {
      for (let i = 0; i < 28; i++) {
        for (let j = 0; j < 28; j++) {
          const [row, column] = [Math.floor((i - 2) / 3), Math.floor((j - 2) / 3)];
          const inside = row >= 0 && row < 8 && column >= 0 && column < 8;
          const wanted = inside ? (raw.values[example * 64 + row * 8 + column] ?? NaN) / 16 : 0;
          if (dataset.inputs[example * 784 + i * 28 + j] !== wanted) wrong.push(example);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is found for every kind of Input that the digits can become, and refused for others', async () => {
    const sizes = [[1, 28, 28], [1, 8, 8], [64], [8, 8], [28, 28], [3, 28, 28], [10]];
    const found = sizes.map((s) => {
      const recipe = recipeFor('digits', s);
      return recipe.ok ? recipe.value.steps.map((step) => step.step).join() : recipe.problems[0]?.values;
    });
    const wanted = ['image 28 × 28 × 1', 'image 8 × 8 × 1', 'vector 64', 'sequence 8 × 8', 'sequence 28 × 28'];
    expect(found).toEqual([
      'divide,enlarge,pad',
      'divide',
      'divide,flatten',
      'divide,rows',
      'divide,enlarge,pad,rows',
      { source: 'digits', came: 'image 28 × 28 × 3', wanted },
      { source: 'digits', came: 'vector 10', wanted },
    ]);
  });

  it('is never bent to fit: other sizes than the Input takes are refused', async () => {
    const raw = await rawDigits();
    const plain = makeDataset(raw, { source: 'digits', steps: [] }, [1, 28, 28]);
    const flat = makeDataset(raw, { source: 'digits', steps: [{ step: 'flatten' }, { step: 'pad', cells: 1 }] }, [66]);
    const uneven: RecipeStep[] = [
      { step: 'fill', values: [1] },
      { step: 'oneHot', sizes: [2, 2, 2] },
      { step: 'standardise', mean: [1, 2, 3], deviation: [1, 1, 1] },
      { step: 'standardise', mean: [1, 2], deviation: [1] },
      { step: 'channelsFirst' },
    ];
    const pair = { sizes: [2], values: Float32Array.of(1, 2) };
    const found = uneven.map((step) => codes(applyRecipe({ source: 'any', steps: [step] }, pair)));
    expect([codes(plain), codes(flat), ...found]).toEqual([
      ['recipe-gives-sizes'],
      ['recipe-needs-image'],
      ['recipe-step-values'],
      ['recipe-step-values'],
      ['recipe-step-values'],
      ['recipe-step-values'],
      ['recipe-needs-image'],
    ]);
  });

  it('is read back from its own JSON, and anything else is refused with the step that is wrong', () => {
    const recipe = valueOf(recipeFor('digits', [1, 28, 28]));
    const broken = [
      null,
      { source: 'digits' },
      { source: 'digits', steps: [{ step: 'rotate' }] },
      { source: 'digits', steps: [{ step: 'divide', by: 0 }] },
      { source: 'digits', steps: [{ step: 'enlarge', factor: 1000 }] },
      { source: 'digits', steps: [{ step: 'pad', cells: 2, colour: 'red' }] },
    ];
    expect(readRecipe(JSON.parse(JSON.stringify(recipe)))).toMatchObject({ ok: true, value: recipe });
    const step = ['recipe-step'];
    expect(broken.map((json) => codes(readRecipe(json)))).toEqual([
      ['recipe-not-recipe'],
      ['recipe-not-recipe'],
      step,
      step,
      step,
      step,
    ]);
  });

  it('is part of the fingerprint', async () => {
    const [large, small, again] = [await digitsFor(1, 28, 28), await digitsFor(1, 8, 8), await digitsFor(1, 28, 28)];
    expect([large.fingerprint === small.fingerprint, large.fingerprint === again.fingerprint]).toEqual([false, true]);
    expect(large.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});
