import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import { arrayForms, foldOf, imageForms, scaleStep, vectorForms } from './arrays/array-steps.js';
import type { RawData } from './raw-data.js';
import type { Recipe, RecipeStep } from './recipe.js';
import { inputText } from './sizes-text.js';
import { dataSources, formsOf, recipeFor } from './sources/index.js';
import { tableSteps } from './table/measure-recipe.js';

/**
 * The recipe from loaded data to an Input with these sizes (Program order, without the batch; `vocabulary` where it takes
 * numbers of tokens) where none is written down.
 * What it measures it measures on the training rows alone, so that nothing of the other parts is learnt. Refused where the
 * data cannot become such an input: nothing is ever resized silently.
 */
export function defaultRecipe(
  raw: RawData,
  inputSizes: readonly number[],
  trainRows: Uint32Array,
  vocabulary?: number,
): Outcome<Recipe> {
  const { source, columns, options, images } = raw;
  const hasForms = dataSources.some((s) => s.id === source && formsOf(s, options ?? {}).length > 0);
  if (hasForms) return recipeFor(source, inputSizes, options, vocabulary);
  const head = {
    source,
    ...(raw.target === undefined ? {} : { target: raw.target }),
    ...(columns ? { columns } : {}),
    ...(images && options ? { options } : {}),
  };
  const found = vocabulary === undefined ? measured(raw, inputSizes, trainRows) : tokens(raw, inputSizes, vocabulary);
  if (found.steps) return done({ ...head, steps: found.steps });
  const wanted = found.forms.map((sizes) => inputText(sizes, vocabulary));
  return fail('recipe-input-sizes', { source, came: inputText(inputSizes, vocabulary), wanted });
}

/** The steps to these sizes, or the sizes that there are steps to. */
type Found =
  | { readonly steps: readonly RecipeStep[] }
  | { readonly steps?: undefined; readonly forms: readonly (readonly number[])[] };

function measured(raw: RawData, inputSizes: readonly number[], trainRows: Uint32Array): Found {
  const table = raw.columns && tableSteps(raw, raw.columns, trainRows);
  const forms = table ? vectorForms(table.size) : raw.images ? imageForms(raw.sizes) : arrayForms(raw.sizes);
  const form = forms.find(({ sizes }) => sizes.join() === inputSizes.join()) ?? foldOf(forms, inputSizes);
  if (!form) return { forms: forms.map(({ sizes }) => sizes) };
  return { steps: [...(table ? table.steps : [scaleStep(raw, trainRows)]), ...form.steps] };
}

/** Numbers of tokens stay as they are. */
function tokens(raw: RawData, inputSizes: readonly number[], vocabulary: number): Found {
  const fits = raw.sizes.length === 1 && raw.sizes.join() === inputSizes.join();
  if (fits) return { steps: [{ step: 'tokens', vocabulary }] };
  return { forms: raw.sizes.length === 1 ? [raw.sizes] : [] };
}
