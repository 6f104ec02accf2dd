import type { TensorType } from '../base/index.js';
import { carriesBatch, concreteShape, dimSize, elementCount } from '../base/index.js';
import type { Layer, ParamSchema, ParamsOf, Signal, Site, WeightSpec } from '../layers/index.js';
import { signalType } from '../layers/index.js';
import type { LeafAttrs, Node } from '../ops/index.js';
import { inputLeaf, NodeList } from '../ops/index.js';
import type { NodeCost } from './checked-graph.js';

const noiseName = 'noise';

/** The cost of a node that computes nothing. */
export const noCost: NodeCost = { parameters: 0, trainable: 0, multiplyAdds: 0, trainingBytes: 0, inferenceBytes: 0 };

/**
 * Builds the layer alone, as it trains, and adds up what it computes: multiply-adds are the same in use, since what
 * training adds (noise, measuring) multiplies nothing that is counted. The training bytes are an estimate: every value that the layer makes (or is given as noise) for an example, as if nothing were freed or
 * computed in place, and as much again for gradients.
 * Throws `ProblemError` where an operation refuses.
 */
export function nodeCost(
  layer: Layer,
  site: Site<ParamsOf<ParamSchema>>,
  outputs: readonly Signal[],
  weights: readonly WeightSpec[],
): NodeCost {
  const types = (layer.inputs.length === 0 ? outputs : site.inputs).map(signalType);
  const { nodes } = buildForTraining(layer, site, types, weights);
  const counted = weights.filter((spec) => spec.kind === 'weight');
  return {
    parameters: elements(counted),
    trainable: elements(counted.filter((spec) => spec.trainable)),
    multiplyAdds: multiplyAdds(nodes),
    trainingBytes: 2 * madeBytes(nodes),
    inferenceBytes: outputs.reduce((sum, signal) => sum + bytesPerExample(signalType(signal)), 0),
  };
}

function elements(specs: readonly WeightSpec[]): number {
  return specs.reduce((sum, spec) => sum + elementCount(spec.shape), 0);
}

function buildForTraining(
  layer: Layer,
  site: Site<ParamsOf<ParamSchema>>,
  types: readonly TensorType[],
  weights: readonly WeightSpec[],
): NodeList {
  const b = new NodeList();
  layer.build({
    ...site,
    b,
    values: types.map((type, i) => b.input(`x${i}`, type)),
    mode: 'train',
    weight: (name) => {
      const spec = weights.find((known) => known.name === name);
      if (!spec) throw new Error(`layer ${layer.id} declares no weight '${name}'`);
      return b.state(name, { dtype: 'float', shape: spec.shape });
    },
    update: () => undefined,
    noise: (shape) => b.input(noiseName, { dtype: 'float', shape }),
  });
  return b;
}

function multiplyAdds(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + dimSize(node.op.cost?.(node).multiplyAdds ?? 0, 1), 0);
}

function madeBytes(nodes: readonly Node[]): number {
  return nodes
    .flatMap((node) => (isGiven(node) ? [] : node.outputs))
    .reduce((sum, v) => sum + bytesPerExample(v.type), 0);
}

/** Whether the value comes from the layers before. (Weights do not grow with the batch.) */
function isGiven({ op, attrs }: Node): boolean {
  return op.id === inputLeaf.id && (attrs as LeafAttrs).name !== noiseName;
}

/** Zero for what does not grow with the batch. */
function bytesPerExample({ dtype, shape }: TensorType): number {
  if (!shape.some(carriesBatch)) return 0;
  return elementCount(concreteShape(shape, 1)) * (dtype === 'int' ? 8 : 4);
}
