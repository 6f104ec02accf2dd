import type { Dim, Outcome, TensorType } from '../base/index.js';
import { fail, typeText } from '../base/index.js';

/** An operation's refusal of its inputs: what came, and in words what was wanted. */
export function opFault(op: string, inputs: readonly TensorType[], wanted: string): Outcome<never> {
  return fail('op-inputs', { op, came: inputs.map(typeText).join(', ') || 'nothing', wanted });
}

/** The axis counted from the front; undefined when out of range. */
export function frontAxis(axis: number, rank: number): number | undefined {
  const front = axis < 0 ? axis + rank : axis;
  return Number.isInteger(front) && front >= 0 && front < rank ? front : undefined;
}

/** The axes counted from the front; undefined when one is out of range or named twice. */
export function frontAxes(axes: readonly number[], rank: number): number[] | undefined {
  const front = axes.map((axis) => frontAxis(axis, rank));
  const known = front.filter((axis): axis is number => axis !== undefined);
  return known.length === axes.length && new Set(known).size === axes.length ? known : undefined;
}

/** The size of an axis that must be fixed; undefined where it carries the batch. */
export function fixed(d: Dim | undefined): number | undefined {
  return typeof d === 'number' ? d : undefined;
}
