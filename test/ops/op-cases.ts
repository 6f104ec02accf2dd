import type { Op, OpExample } from '../../engine/ops/index.js';
import { ops } from '../../engine/ops/index.js';

/** One example of one operation. */
export interface OpCase {
  readonly op: Op;
  readonly example: OpExample;
  /** `conv #2`: the id and the example's place, from 1. */
  readonly name: string;
}

/** Every example of every listed operation. */
export const opCases: readonly OpCase[] = ops.flatMap((listed) => {
  const op = listed as Op;
  return op.examples.map((example, i) => ({ op, example, name: `${op.id} #${i + 1}` }));
});

/** The examples that state types, not faults. */
export const validCases = opCases.filter(({ example }) => !('fault' in example.gives));
