import type { Outcome } from '../base/index.js';
import { ProblemError, elementCount, outcomeOf, problem } from '../base/index.js';
import type { Recipe, RecipeStep } from './recipe.js';
import { rowsOf, sizesAfterSequenceStep } from './sequence-steps.js';
import { sizesText } from './sizes-text.js';
import { fill, oneHot, sizesAfterTableStep, standardise } from './table-steps.js';

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
  switch (step.step) {
    case 'divide':
    case 'subtract':
      return sizes;
    case 'flatten':
      return [elementCount(sizes)];
    case 'channelsFirst':
      return channelsFirstSizes(sizes);
    case 'rows':
    case 'fold':
    case 'tokens':
      return sizesAfterSequenceStep(sizes, step);
    case 'fill':
    case 'oneHot':
    case 'standardise':
      return sizesAfterTableStep(sizes, step);
    case 'enlarge':
    case 'pad': {
      const [channels, height, width] = imageOf(sizes, step.step);
      const grown = (n: number): number => (step.step === 'enlarge' ? n * step.factor : n + 2 * step.cells);
      return [channels, grown(height), grown(width)];
    }
  }
}

/** From height, width, and perhaps channels; refused for anything else. */
function channelsFirstSizes(sizes: readonly number[]): Image {
  const [height, width, channels = 1] = sizes;
  if (height === undefined || width === undefined || sizes.length > 3) {
    throw new ProblemError([problem('recipe-needs-image', { step: 'channelsFirst', came: sizesText(sizes) })]);
  }
  return [channels, height, width];
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
    case 'channelsFirst':
      return { sizes: after, values: channelsFirst(values, after) };
    case 'rows':
      return { sizes: after, values: rowsOf(sizes, values) };
    case 'fold':
    case 'tokens':
      return { sizes: after, values };
    case 'fill':
      return { sizes: after, values: fill(values, step) };
    case 'oneHot':
      return { sizes: after, values: oneHot(values, step) };
    case 'standardise':
      return { sizes: after, values: standardise(values, step) };
  }
}

/** The values of an image [height, width, channels] as one of the sizes `after`. */
function channelsFirst(values: Float32Array, after: readonly number[]): Float32Array {
  const [channels, height, width] = after as Image;
  const cells = height * width;
  return values.map((_, i) => values[(i % cells) * channels + Math.floor(i / cells)] as number);
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
