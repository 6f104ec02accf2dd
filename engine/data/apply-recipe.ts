import type { Outcome } from '../base/index.js';
import { ProblemError, elementCount, outcomeOf, problem } from '../base/index.js';
import type { Recipe, RecipeStep } from './recipe.js';
import { sizesText } from './sizes-text.js';

/** One example: sizes in Program order and row-major values. */
export interface Example {
  readonly sizes: readonly number[];
  readonly values: Float32Array;
}

type Image = readonly [channels: number, height: number, width: number];

function imageOf(sizes: readonly number[], step: string): Image {
  if (sizes.length !== 3) throw new ProblemError([problem('recipe-needs-image', { step, came: sizesText(sizes) })]);
  return sizes as Image;
}

/** The sizes after the recipe; refused where a step wants an image and has none. */
export function recipeSizes(recipe: Recipe, sizes: readonly number[]): Outcome<readonly number[]> {
  return outcomeOf(() => recipe.steps.reduce(sizesAfter, sizes));
}

function sizesAfter(sizes: readonly number[], step: RecipeStep): readonly number[] {
  if (step.step === 'flatten') return [elementCount(sizes)];
  if (step.step !== 'enlarge' && step.step !== 'pad') return sizes;
  const [channels, height, width] = imageOf(sizes, step.step);
  const grown = (n: number): number => (step.step === 'enlarge' ? n * step.factor : n + 2 * step.cells);
  return [channels, grown(height), grown(width)];
}

/** The example as the network's Input takes it; values are rounded to float32 after each step. */
export function applyRecipe(recipe: Recipe, example: Example): Outcome<Example> {
  return outcomeOf(() => recipe.steps.reduce(applyStep, example));
}

function applyStep({ sizes, values }: Example, step: RecipeStep): Example {
  const after = sizesAfter(sizes, step);
  switch (step.step) {
    case 'divide':
      return { sizes: after, values: values.map((v) => v / step.by) };
    case 'subtract':
      return { sizes: after, values: values.map((v) => v - step.value) };
    case 'enlarge':
      return place(sizes, values, after, (cell) => Math.floor(cell / step.factor));
    case 'pad':
      return place(sizes, values, after, (cell) => cell - step.cells);
    case 'flatten':
      return { sizes: after, values };
  }
}

/** An image whose cell (i, j) is the old image's cell (from(i), from(j)), or 0 where that lies outside. */
function place(
  sizes: readonly number[],
  values: Float32Array,
  after: readonly number[],
  from: (cell: number) => number,
): Example {
  const [channels, height, width] = sizes as Image;
  const [, newHeight, newWidth] = after as Image;
  const placed = new Float32Array(elementCount(after));
  let at = 0;
  for (let c = 0; c < channels; c++) {
    for (let i = 0; i < newHeight; i++) {
      const row = from(i);
      for (let j = 0; j < newWidth; j++, at++) {
        const column = from(j);
        const inside = row >= 0 && row < height && column >= 0 && column < width;
        if (inside) placed[at] = values[(c * height + row) * width + column] as number;
      }
    }
  }
  return { sizes: after, values: placed };
}
