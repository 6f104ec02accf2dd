import type { Param } from '../../engine/layers/index.js';
import type { Edited, Subject } from './subject.js';

/** A parameter that every one of several nodes has, of the same kind, range and default. */
export interface CommonParam {
  readonly name: string;
  readonly param: Param;
  /** Undefined where they differ. */
  readonly value: unknown;
  /** Whether one of them has a value of its own. */
  readonly given: boolean;
  readonly targets: readonly Edited[];
}

/** In the order of the first node. None where one of the nodes cannot be changed. */
export function commonParams(subjects: readonly Subject[]): readonly CommonParam[] {
  const [first, ...rest] = subjects;
  const targets = subjects.flatMap(({ edited }) => edited ?? []);
  if (!first || targets.length < subjects.length) return [];
  return Object.entries(first.schema).flatMap(([name, param]): CommonParam[] => {
    const same = rest.every(({ schema }) => sameKind(schema[name], param));
    if (!same) return [];
    const values = subjects.map(({ params }) => JSON.stringify(params[name]));
    const value = new Set(values).size === 1 ? first.params[name] : undefined;
    return [{ name, param, value, given: subjects.some(({ record }) => Object.hasOwn(record.params, name)), targets }];
  });
}

/** A kernel of 2 and one of 3 by default are set alike. */
function sameKind(a: Param | undefined, b: Param): boolean {
  const plain = (param: Param): string => JSON.stringify({ ...param, default: null });
  return a !== undefined && plain(a) === plain(b);
}
