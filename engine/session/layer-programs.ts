import type { Outcome } from '../base/index.js';
import { done } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import { lower, optimise } from '../compile/index.js';
import type { Program } from '../ops/index.js';

/** The network as it is used: `predict` has the output `prediction` alone, `layers` also each layer's. */
export interface LayerPrograms {
  readonly predict: Program;
  readonly layers: Program;
}

/** The name of a layer's output in the Program `layers`. */
export function layerOutput(node: string, output = 0): string {
  return `layer/${node}/${output}`;
}

/** Both Programs of a graph; refused where it has errors. */
export function layerPrograms(checked: CheckedGraph): Outcome<LayerPrograms> {
  const predict = lower(checked, 'infer');
  if (!predict.ok) return predict;
  const layers = lower(checked, 'infer');
  if (!layers.ok) return layers;
  for (const { draft, head } of [predict.value, layers.value]) draft.outputs.set('prediction', head.prediction);
  for (const [node, values] of layers.value.layers) {
    values.forEach((value, i) => layers.value.draft.outputs.set(layerOutput(node, i), value));
  }
  return done({ predict: optimise(predict.value.draft.finish()), layers: optimise(layers.value.draft.finish()) });
}
