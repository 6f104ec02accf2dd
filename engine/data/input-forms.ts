import { imageForms, arrayForms, vectorForms } from './arrays/array-steps.js';
import type { RawData } from './raw-data.js';
import { dataSources, formsOf } from './sources/index.js';
import { tableSteps } from './table/measure-recipe.js';

/** The sizes of every Input that loaded data can become by itself, the best first. */
export function inputForms(raw: RawData, trainRows: Uint32Array): readonly (readonly number[])[] {
  const source = dataSources.find(({ id }) => id === raw.source);
  const given = source ? formsOf(source, raw.options ?? {}) : [];
  if (given.length > 0) return given.map(({ sizes }) => sizes);
  if (raw.columns) return vectorForms(tableSteps(raw, raw.columns, trainRows).size).map(({ sizes }) => sizes);
  return (raw.images ? imageForms(raw.sizes) : arrayForms(raw.sizes)).map(({ sizes }) => sizes);
}
