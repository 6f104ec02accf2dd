import { problem, ProblemError } from '../base/index.js';
import type { Lowered } from '../compile/index.js';
import { differentiate } from '../compile/index.js';
import type { StateSpec, Value } from '../ops/index.js';
import { batchMean } from './batch-sums.js';
import { losses } from './losses/index.js';
import { targetsInput } from './targets-input.js';

/** A trainable weight with the gradient of the loss; weights that the loss does not depend on are left out. */
export interface WeightGradient {
  readonly spec: StateSpec;
  readonly weight: Value;
  readonly gradient: Value;
}

/**
 * Adds the batch's mean loss, which belongs to the output card, and the gradients of all trainable weights. Throws a
 * `ProblemError` where there is none.
 */
export function addLoss(lowered: Lowered): { loss: Value; targets: Value; gradients: WeightGradient[] } {
  const { draft, head } = lowered;
  const targets = targetsInput(lowered);
  const loss = draft.b.from(head.node, () => batchMean(draft.b, losses[head.task](draft.b, head.logits, targets)));
  const trained = [...draft.state.values()].filter(({ spec }) => spec.kind === 'weight' && spec.trainable !== false);
  const found = differentiate(
    draft.b,
    [[loss, draft.b.scalar(1)]],
    trained.map(({ value }) => value),
  );
  const gradients = trained.flatMap(({ spec, value }, i): WeightGradient[] => {
    const gradient = found[i];
    return gradient ? [{ spec, weight: value, gradient }] : [];
  });
  if (gradients.length === 0) throw new ProblemError([problem('train-nothing-to-train')]);
  return { loss, targets, gradients };
}
