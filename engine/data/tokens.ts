import type { Outcome } from '../base/index.js';
import { done, elementCount, fail } from '../base/index.js';
import { FIRST_ROW } from './csv/read-csv.js';
import type { RawData } from './raw-data.js';
import type { Recipe } from './recipe.js';

/** How many tokens a recipe's examples are written in; undefined where they are no tokens. */
export function vocabularyOf({ steps }: Recipe): number | undefined {
  const step = steps.find((s) => s.step === 'tokens');
  return step?.step === 'tokens' ? step.vocabulary : undefined;
}

/**
 * Refuses examples in which a value is no token number from 0 to below the vocabulary, with its row as the source counts
 * rows (tables from 1 with the header, arrays from 0) and its place in the row from 1, or the column's name. Columns of
 * texts are refused too: their numbers would say nothing across columns.
 */
export function checkTokens(
  examples: Pick<RawData, 'values' | 'sizes' | 'columns'>,
  vocabulary: number,
): Outcome<void> {
  const { values, sizes, columns } = examples;
  const texts = columns?.find(({ kind }) => kind === 'category');
  if (texts) return fail('token-texts', { column: texts.name });
  const wrong = values.findIndex((value) => !(Number.isInteger(value) && value >= 0 && value < vocabulary));
  if (wrong < 0) return done(undefined);
  const length = elementCount(sizes);
  const place = wrong % length;
  const came = values[wrong] as number;
  return fail('token-not-token', {
    row: Math.floor(wrong / length) + (columns ? FIRST_ROW : 0),
    place: columns?.[place]?.name ?? place + 1,
    came: Number.isNaN(came) ? 'NaN' : came,
    last: vocabulary - 1,
  });
}
