import { floatType } from '../base/index.js';
import type { Lowered } from '../compile/index.js';
import type { Program, ProgramDraft, Value } from '../ops/index.js';
import { batchSum } from './batch-sums.js';
import { clipByNorm, globalNorm } from './clip.js';
import type { WeightGradient } from './loss-and-gradients.js';
import { addLoss } from './loss-and-gradients.js';
import { metricsFor } from './metrics/index.js';
import type { Optimiser } from './optimisers/index.js';
import { optimisers } from './optimisers/index.js';
import type { TrainingSettings } from '../settings/index.js';
import type { UpdateGroup } from './update-groups.js';
import { joinGroup, partsOfGroup, updateGroups } from './update-groups.js';
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
  const joined = updateGroups(gradients).map((group) => ({
    group,
    gradient: joinGroup(
      draft.b,
      group.map((member) => member.gradient),
    ),
  }));
  const norm = globalNorm(
    draft.b,
    joined.map(({ gradient }) => gradient),
  );
  draft.outputs.set('gradientNorm', norm);
  const slots = new Map(gradients.map((each) => [each.spec.name, keepSlots(draft, settings, each)]));
  for (const { group, gradient } of joined) {
    const clipped = clipByNorm(draft.b, gradient, norm, settings.clipNorm);
    const origin = group.length === 1 ? group[0].spec.origin : undefined;
    draft.b.from(origin, () => updateGroup(draft, settings, group, clipped, slots));
  }
  return gradients;
}

/** A weight's slots, by their suffixes. */
type Slots = ReadonlyMap<string, Value>;

function keepSlots(draft: ProgramDraft, settings: TrainingSettings, { spec }: WeightGradient): Slots {
  const suffixes = optimisers[settings.optimizer].slots(settings);
  return new Map(
    suffixes.map((slot) => {
      const name = slotName(spec.name, slot);
      return [
        slot,
        draft.keep({ ...spec, name, kind: 'slot', initial: { kind: 'constant', value: 0 }, trainable: false }),
      ];
    }),
  );
}

const slotName = (weight: string, slot: string): string => `${weight}#${slot}`;

function updateGroup(
  draft: ProgramDraft,
  settings: TrainingSettings,
  group: UpdateGroup,
  gradient: Value,
  slots: ReadonlyMap<string, Slots>,
): void {
  const { b } = draft;
  const optimiser: Optimiser = optimisers[settings.optimizer];
  const suffixes = optimiser.slots(settings);
  const joined = (of: (member: WeightGradient) => Value): Value => joinGroup(b, group.map(of));
  const updated = optimiser.update(b, settings, {
    weight: joined(({ weight }) => weight),
    gradient,
    slots: suffixes.map((slot) => joined(({ spec }) => slots.get(spec.name)?.get(slot) as Value)),
    decays: group[0].spec.type.shape.length >= 2,
    scalar: (name) => draft.input(name, floatType()),
  });
  const parts = updated.map((value) => partsOfGroup(b, group, value));
  group.forEach(({ spec }, member) => {
    const names = [spec.name, ...suffixes.map((slot) => slotName(spec.name, slot))];
    names.forEach((name, i) => draft.updates.set(name, parts[i]?.[member] as Value));
  });
}
