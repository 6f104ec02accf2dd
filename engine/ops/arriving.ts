import type { Value } from './contract.js';

/** Which gradients reach a recurrence: those of all its states, of the last one, or of both, in this order. */
export type Arriving = 'states' | 'last' | 'both';

/** The gradients of all states [batch, time, hidden] and of the last one [batch, hidden], where they arrived. */
export interface Arrived<T> {
  readonly dy: T | undefined;
  readonly dLast: T | undefined;
}

/** Picks the two out of a gradient operation's last inputs. */
export function splitArriving<T>(arriving: Arriving, [first, second]: readonly T[]): Arrived<T> {
  return arriving === 'last' ? { dy: undefined, dLast: first } : { dy: first, dLast: second };
}

/** What arrived at a recurrence's first two outputs, as a gradient operation takes it. */
export function joinArriving([dy, dLast]: readonly (Value | undefined)[]): {
  readonly arriving: Arriving;
  readonly given: readonly Value[];
} {
  const arriving = dy && dLast ? 'both' : dy ? 'states' : 'last';
  return { arriving, given: [dy, dLast].filter((d) => d !== undefined) };
}

/** The types of a recurrence's gradients as they arrive, from those of its states and its last one. */
export function arrivingTypes<T>(arriving: Arriving, states: T, last: T): T[] {
  return { states: [states], last: [last], both: [states, last] }[arriving];
}
