import { floatType } from '../base/index.js';
import type { Lowered } from '../compile/index.js';
import type { Program, ProgramDraft, StateSpec, Value } from '../ops/index.js';
import { batchSum } from './batch-sums.js';
import { clipByNorm, globalNorm } from './clip.js';
import type { WeightGradient } from './loss-and-gradients.js';
import { addLoss } from './loss-and-gradients.js';
import { metricsFor } from './metrics/index.js';
import type { Optimiser } from './optimisers/index.js';
import { optimisers } from './optimisers/index.js';
import type { TrainingSettings } from '../settings/index.js';
import { widthOf } from './width-of.js';

/**
 * Completes a training forward pass to the whole Step. Outputs: `loss` (the batch's mean, without decay),
 * `gradientNorm` (of all gradients, before clipping) and each step metric as a sum over the batch. Updates: weights,
 * their slots and, from the layers, statistics. Gradients are clipped first; an L2 penalty is added after that.
 */
export function stepProgram(lowered: Lowered, settings: TrainingSettings): Program {
  completeStep(lowered, settings);
  return lowered.draft.finish();
}

/** The same, still open for more; answers the gradients, before clipping. */
export function completeStep(lowered: Lowered, settings: TrainingSettings): readonly WeightGradient[] {
  const { draft, head } = lowered;
  const { loss, targets, gradients } = addLoss(lowered);
  draft.outputs.set('loss', loss);
  draft.b.from(head.node, () => {
    for (const metric of metricsFor(settings, head.task, widthOf(head.logits)).filter((m) => m.inStep)) {
      draft.outputs.set(metric.id, batchSum(draft.b, metric.perExample(draft.b, settings, head.logits, targets)));
    }
  });
  const norm = globalNorm(
    draft.b,
    gradients.map(({ gradient }) => gradient),
  );
  draft.outputs.set('gradientNorm', norm);
  for (const { spec, weight, gradient } of gradients) {
    const clipped = clipByNorm(draft.b, gradient, norm, settings.clipNorm);
    draft.b.from(spec.origin, () => updateWeight(draft, settings, spec, weight, clipped));
  }
  return gradients;
}

function updateWeight(
  draft: ProgramDraft,
  settings: TrainingSettings,
  spec: StateSpec,
  weight: Value,
  gradient: Value,
): void {
  const optimiser: Optimiser = optimisers[settings.optimizer];
  const names = optimiser.slots(settings).map((slot) => `${spec.name}#${slot}`);
  const slots = names.map((name) =>
    draft.keep({ ...spec, name, kind: 'slot', initial: { kind: 'constant', value: 0 }, trainable: false }),
  );
  const updated = optimiser.update(draft.b, settings, {
    weight,
    gradient,
    slots,
    decays: spec.type.shape.length >= 2,
    scalar: (name) => draft.input(name, floatType()),
  });
  [spec.name, ...names].forEach((name, i) => draft.updates.set(name, updated[i] as Value));
}
