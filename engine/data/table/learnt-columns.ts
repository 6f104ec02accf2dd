import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { Task } from '../raw-data.js';

/**
 * Places of the columns that are learnt: the last where none is named, else the one of this name, else, for labels and
 * numbers, those of the names between commas. Refused where there is no such column, or one stands there twice.
 */
export function learntColumns(names: readonly string[], target: string | undefined, task: Task): Outcome<number[]> {
  if (target === undefined) return done([names.length - 1]);
  const whole = names.indexOf(target.trim());
  if (whole >= 0) return done([whole]);
  const asked = target.split(',').map((name) => name.trim());
  const places = asked.map((name) => names.indexOf(name));
  const absent = asked.find((_, i) => places[i] === -1);
  if (absent !== undefined) return fail('table-no-column', { came: absent, wanted: names });
  if (task !== 'labels' && task !== 'number') return fail('table-several-targets', { came: asked });
  const twice = asked.find((name, i) => asked.indexOf(name) < i);
  return twice === undefined ? done(places) : fail('table-target-twice', { column: twice });
}
