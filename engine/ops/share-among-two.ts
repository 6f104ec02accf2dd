import type { Builder, Value } from './contract.js';

/** The part of the gradient `d` that goes to the one of two values that wins: all where winner > other, half where equal. */
export function shareAmongTwo(b: Builder, d: Value, winner: Value, other: Value): Value {
  const tie = b.op('mul', [b.op('equal', [winner, other], {}), b.scalar(0.5)], {});
  return b.op('mul', [d, b.op('add', [b.op('greater', [winner, other], {}), tie], {})], {});
}
