import type { HostTensor, Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import { applyRecipe } from '../apply-recipe.js';
import type { Recipe } from '../recipe.js';
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
  for (let i = 0; i < count; i++) {
    const row = values.subarray(i * columns.length, (i + 1) * columns.length);
    const example = applyRecipe(recipe, { sizes: [columns.length], values: row });
    if (!example.ok) return example;
    inputs.push(example.value.values);
  }
  const width = inputs[0]?.length ?? 0;
  const data = new Float32Array(count * width);
  for (const [i, each] of inputs.entries()) data.set(each, i * width);
  return done({ dtype: 'float', shape: [count, width], data });
}
