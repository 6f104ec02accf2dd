import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { RawData } from '../raw-data.js';
import type { Recipe } from '../recipe.js';
import { sizesText } from '../sizes-text.js';
import { digits } from './digits.js';
import type { DataPlaces, DataSource } from './source.js';

/** Every data set that can be loaded by name. */
export const dataSources: readonly DataSource[] = [digits];

/** The source of this name, or which there are. */
export function findSource(id: string): Outcome<DataSource> {
  const source = dataSources.find((s) => s.id === id);
  return source ? done(source) : fail('data-unknown', { came: id, wanted: dataSources.map((s) => s.id) });
}

/** Loads a data set's examples as they are stored. */
export async function loadSource(id: string, places: DataPlaces): Promise<Outcome<RawData>> {
  const source = findSource(id);
  return source.ok ? source.value.load(places) : source;
}

/**
 * The default recipe from a source to an Input with these sizes (Program order, without the batch). Refused where there
 * is none: nothing is ever resized silently.
 */
export function recipeFor(id: string, inputSizes: readonly number[]): Outcome<Recipe> {
  const source = findSource(id);
  if (!source.ok) return source;
  const form = source.value.forms.find((f) => f.sizes.join() === inputSizes.join());
  if (form) return done({ source: id, steps: form.steps });
  const wanted = source.value.forms.map((f) => sizesText(f.sizes));
  return fail('recipe-input-sizes', { source: id, came: sizesText(inputSizes), wanted });
}

export * from './source.js';
