import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { DataSource, SourceOptions } from './source.js';

/** The options that are given, with the defaults of the others; refused: unknown names, and what is out of range. */
export function sourceOptions(source: DataSource, given: SourceOptions): Outcome<SourceOptions> {
  const { id, options = [] } = source;
  const unknown = Object.keys(given).find((name) => !options.some((option) => option.id === name));
  if (unknown !== undefined) {
    return fail('data-option-unknown', { source: id, came: unknown, wanted: options.map((option) => option.id) });
  }
  const complete = options.map((option): [string, number] => [option.id, given[option.id] ?? option.default]);
  for (const { id: option, min, max } of options) {
    const came = given[option] ?? min;
    if (!Number.isInteger(came) || came < min || came > max) {
      return fail('data-option', { source: id, option, came, min, max });
    }
  }
  return done(Object.fromEntries(complete));
}
