import type { HostTensor, Outcome } from '../../base/index.js';
import { done, elementCount, fail } from '../../base/index.js';
import { applyRecipe } from '../apply-recipe.js';
import type { Recipe } from '../recipe.js';
import { checkTokens, vocabularyOf } from '../tokens.js';
import { readTableRows } from './read-table.js';

/**
 * The rows of a CSV file as the network of this recipe takes them: the same columns by name, the same categories, the
 * numbers that were measured when it was trained. Other columns, the target among them, are passed over.
 */
export function tableInputs(bytes: Uint8Array, path: string, recipe: Recipe): Outcome<HostTensor> {
  const { columns } = recipe;
  if (!columns) return fail('predict-no-table', { path, source: recipe.source });
  const rows = readTableRows(bytes, path, columns);
  if (!rows.ok) return rows;
  const { count, values } = rows.value;
  const inputs: Float32Array[] = [];
  let sizes: readonly number[] = [];
  for (let i = 0; i < count; i++) {
    const row = values.subarray(i * columns.length, (i + 1) * columns.length);
    const example = applyRecipe(recipe, { sizes: [columns.length], values: row });
    if (!example.ok) return example;
    inputs.push(example.value.values);
    sizes = example.value.sizes;
  }
  const width = elementCount(sizes);
  const data = new Float32Array(count * width);
  for (const [i, each] of inputs.entries()) data.set(each, i * width);
  const vocabulary = vocabularyOf(recipe);
  const allowed =
    vocabulary === undefined ? done(undefined) : checkTokens({ values: data, sizes, columns }, vocabulary);
  return allowed.ok ? done({ dtype: 'float', shape: [count, ...sizes], data }) : allowed;
}
