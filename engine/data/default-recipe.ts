import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import { arrayForms, scaleStep } from './arrays/array-steps.js';
import type { RawData } from './raw-data.js';
import type { Recipe } from './recipe.js';
import { sizesText } from './sizes-text.js';
import { dataSources, recipeFor } from './sources/index.js';
import { tableSteps } from './table/measure-recipe.js';

/**
 * The recipe from loaded data to an Input with these sizes (Program order, without the batch) where none is written down.
 * What it measures it measures on the training rows alone, so that nothing of the other parts is learnt. Refused where the
 * data cannot become such an input: nothing is ever resized silently.
 */
export function defaultRecipe(raw: RawData, inputSizes: readonly number[], trainRows: Uint32Array): Outcome<Recipe> {
  const { source, columns } = raw;
  if (dataSources.some((s) => s.id === source && s.forms.length > 0)) return recipeFor(source, inputSizes);
  const head = { source, ...(raw.target === undefined ? {} : { target: raw.target }) };
  const refuse = (...wanted: (readonly number[])[]): Outcome<never> =>
    fail('recipe-input-sizes', { source, came: sizesText(inputSizes), wanted: wanted.map(sizesText) });
  if (columns) {
    const { steps, size } = tableSteps(raw, columns, trainRows);
    return inputSizes.join() === String(size) ? done({ ...head, steps, columns }) : refuse([size]);
  }
  const forms = arrayForms(raw.sizes);
  const form = forms.find(({ sizes }) => sizes.join() === inputSizes.join());
  return form
    ? done({ ...head, steps: [scaleStep(raw, trainRows), ...form.steps] })
    : refuse(...forms.map(({ sizes }) => sizes));
}
