import type { Problem } from '../base/index.js';
import { problem } from '../base/index.js';
import type { Json, Param, ParamSchema, ParamsOf } from '../layers/index.js';
import type { ParamData, ParamReading } from './read-param.js';
import { readParam } from './read-param.js';
import type { JsonObject } from './records.js';
import { shortened, shownValue } from './shown-value.js';

/** Complete parameters (the default wherever the given value has a problem) and what was wrong with the given ones. */
export interface ResolvedParams {
  readonly params: ParamsOf<ParamSchema>;
  readonly problems: readonly Problem[];
}

/** Fills in defaults and checks what is given; every problem offers to put the parameter back to its default. */
export function resolveParams(schema: ParamSchema, given: JsonObject, node = ''): ResolvedParams {
  const problems = Object.keys(given)
    .filter((name) => !Object.hasOwn(schema, name))
    .map((name) => unknownParam(name, node, schema));
  const resolve = ([name, param]: [string, Param]): [string, ParamData] => {
    if (!Object.hasOwn(given, name)) return [name, param.default];
    const reading = readParam(param, given[name]);
    if ('value' in reading) return [name, reading.value];
    problems.push(paramProblem(name, given[name], reading, node));
    return [name, param.default];
  };
  return { params: Object.fromEntries(Object.entries(schema).map(resolve)), problems };
}

/** The problems of giving one parameter this value; empty where it may be set. */
export function paramProblems(schema: ParamSchema, name: string, value: Json, node: string): readonly Problem[] {
  return resolveParams(schema, Object.fromEntries([[name, value]]), node).problems;
}

/**
 * Parameters as records keep them: in the schema's order, without those equal to their defaults, equal parts of a pair
 * as one number. Values that the schema does not know or accept are kept as they are, at the end.
 */
export function storedParams(schema: ParamSchema, given: JsonObject): JsonObject {
  const known = Object.entries(schema).flatMap(([name, param]): [string, Json][] => {
    const reading: ParamReading = Object.hasOwn(given, name) ? readParam(param, given[name]) : { value: param.default };
    if (!('value' in reading)) return [[name, given[name] ?? null]];
    return JSON.stringify(reading.value) === JSON.stringify(param.default)
      ? []
      : [[name, storedForm(param, reading.value)]];
  });
  const unknown = Object.entries(given).filter(([name]) => !Object.hasOwn(schema, name));
  return Object.fromEntries([...known, ...unknown]);
}

function storedForm(param: Param, value: ParamData): Json {
  if (param.kind === 'pair' && Array.isArray(value) && value[0] === value[1]) return value[0] as number;
  return value;
}

function unknownParam(name: string, node: string, schema: ParamSchema): Problem {
  const values = { param: shortened(name), known: Object.keys(schema) };
  return problem('param-unknown', values, resetOf(node, name));
}

function paramProblem(
  name: string,
  came: unknown,
  { fault, wanted }: Exclude<ParamReading, { value: unknown }>,
  node: string,
): Problem {
  const values = { param: shortened(name), came: shownValue(came), wanted };
  if (fault === 'kind') return problem('param-kind', values, resetOf(node, name));
  return problem('param-range', values, resetOf(node, name));
}

function resetOf(node: string, param: string): Partial<Pick<Problem, 'node' | 'fix'>> & object {
  return node === '' ? {} : { node, fix: { command: 'resetParam', args: { node, param } } };
}
