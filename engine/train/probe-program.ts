import type { Lowered } from '../compile/index.js';
import type { Program } from '../ops/index.js';
import { addLoss } from './loss-and-gradients.js';

/** Outputs of the probe Program: a drawn node's output, and the gradient of a weight. */
export const probeNames = {
  layer: (node: string, output: number): string => `layer/${node}/${output}`,
  gradient: (weight: string): string => `gradient/${weight}`,
};

/** A training pass that shows every layer's outputs and every weight's gradient, and updates nothing. */
export function probeProgram(lowered: Lowered): Program {
  const { draft, layers } = lowered;
  const { loss, gradients } = addLoss(lowered);
  for (const [node, values] of layers) {
    values.forEach((value, i) => draft.outputs.set(probeNames.layer(node, i), value));
  }
  draft.outputs.set('loss', loss);
  for (const { spec, gradient } of gradients) draft.outputs.set(probeNames.gradient(spec.name), gradient);
  draft.updates.clear();
  return draft.finish();
}
