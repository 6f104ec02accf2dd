import type { Lowered } from '../compile/index.js';
import type { Program } from '../ops/index.js';
import { batchSum } from './batch-sums.js';
import { losses } from './losses/index.js';
import { metricsFor } from './metrics/index.js';
import type { TrainingSettings } from '../settings/index.js';
import { targetsInput } from './targets-input.js';
import { widthOf } from './width-of.js';

/**
 * Completes an inference pass. Outputs: `lossSum` and each metric as sums over the batch, and `prediction`
 * [batch, n] as the output card gives it. Nothing is updated.
 */
export function evaluateProgram(lowered: Lowered, settings: TrainingSettings): Program {
  const { draft, head } = lowered;
  const targets = targetsInput(lowered);
  draft.b.from(head.node, () => {
    draft.outputs.set('lossSum', batchSum(draft.b, losses[head.task](draft.b, head.logits, targets)));
    for (const metric of metricsFor(settings, head.task, widthOf(head.logits))) {
      draft.outputs.set(metric.id, batchSum(draft.b, metric.perExample(draft.b, settings, head.logits, targets)));
    }
  });
  draft.outputs.set('prediction', head.prediction);
  return draft.finish();
}
