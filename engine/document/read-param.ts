import type { Param, ParamSchema, ParamsOf } from '../layers/index.js';

/** One parameter's value as layers receive it. */
export type ParamData = ParamsOf<ParamSchema>[string];

/** A value of the right kind and in range, or what was wanted instead, in a notation that needs no language. */
export type ParamReading =
  { readonly value: ParamData } | { readonly fault: 'kind' | 'range'; readonly wanted: string };

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** Reads what a file or a form gives for one parameter; a single number stands for both parts of a pair. */
export function readParam(param: Param, came: unknown): ParamReading {
  switch (param.kind) {
    case 'integer':
      return Number.isInteger(came) ? inRange([came as number], came as number, param) : notOf('1, 2, 3, …');
    case 'number':
      return Number.isFinite(came) ? inRange([came as number], came as number, param) : notOf('0.1, 1, 2.5, …');
    case 'boolean':
      return typeof came === 'boolean' ? { value: came } : notOf('true | false');
    case 'choice':
      if (typeof came !== 'string') return notOf(param.options.join(' | '));
      return param.options.includes(came) ? { value: came } : { fault: 'range', wanted: param.options.join(' | ') };
    case 'pair':
      return readPair(param, came);
    case 'padding':
      return readPadding(came);
    case 'sizes':
      return areWhole(came) ? inRange(came, came, { min: 1 }) : notOf('[1, 2, …]');
    case 'names':
      return areTexts(came) ? { value: came } : notOf('["a", "b", …]');
  }
}

function readPair(range: Range, came: unknown): ParamReading {
  const both: unknown = Array.isArray(came) ? came : [came, came];
  if (!areWhole(both) || both.length !== 2) return notOf('3 | [3, 3]');
  return inRange(both, [both[0] as number, both[1] as number], range);
}

function readPadding(came: unknown): ParamReading {
  if (came === 'same' || came === 'valid') return { value: came };
  if (!areWhole(came) || came.length !== 4) return notOf('same | valid | [1, 1, 1, 1]');
  const [top, left, bottom, right] = came as [number, number, number, number];
  return inRange(came, [top, left, bottom, right], { min: 0 });
}

function inRange(numbers: readonly number[], value: ParamData, { min, max }: Range): ParamReading {
  const fits = numbers.every((n) => (min === undefined || n >= min) && (max === undefined || n <= max));
  return fits ? { value } : { fault: 'range', wanted: rangeText(min, max) };
}

function rangeText(min: number | undefined, max: number | undefined): string {
  if (max === undefined) return `≥ ${min ?? 0}`;
  return min === undefined ? `≤ ${max}` : `${min} … ${max}`;
}

function notOf(wanted: string): ParamReading {
  return { fault: 'kind', wanted };
}

function areWhole(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((part) => Number.isSafeInteger(part));
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}
