import { BATCH, floatType, intType } from '../base/index.js';
import type { Lowered } from '../compile/index.js';
import type { Value } from '../ops/index.js';
import { widthOf } from './width-of.js';

/** The name of the targets' input. */
export const TARGETS_INPUT = 'y';

/** The targets' input: int [batch] for classes, float [batch, n] for labels and numbers. */
export function targetsInput({ draft, head }: Lowered): Value {
  const type = head.task === 'classes' ? intType(BATCH) : floatType(BATCH, widthOf(head.logits));
  return draft.input(TARGETS_INPUT, type);
}
