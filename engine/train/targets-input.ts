import type { TensorType } from '../base/index.js';
import { BATCH, floatType, intType } from '../base/index.js';
import type { Lowered } from '../compile/index.js';
import type { Value } from '../ops/index.js';
import { widthOf } from './width-of.js';

/** The name of the targets' input. */
export const TARGETS_INPUT = 'y';

/**
 * The targets' input: int [batch] for classes, int [batch, height, width] for pixels, float [batch, n] for labels and
 * numbers.
 */
export function targetsInput({ draft, head }: Lowered): Value {
  return draft.input(TARGETS_INPUT, targetsType(head));
}

function targetsType({ task, logits }: Lowered['head']): TensorType {
  if (task === 'classes') return intType(BATCH);
  return task === 'pixels' ? intType(BATCH, ...logits.type.shape.slice(2)) : floatType(BATCH, widthOf(logits));
}
