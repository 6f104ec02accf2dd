import type { HostTensor } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import { safetensorsPieces } from '../files/index.js';
import type { WeightSpec } from '../layers/index.js';
import type { ModelMetadata } from './model-metadata.js';
import { metadataEntries } from './model-metadata.js';

/** The version of what docs/weights.md describes. */
const layoutVersion = '1';

/**
 * A network's weights and statistics as a safetensors file in pieces: float32, `<node>/<weight>`, in the layout of
 * docs/weights.md, which the metadata repeats for each tensor. Nothing of the optimiser is in it.
 */
export function weightsPieces(
  checked: CheckedGraph,
  weights: ReadonlyMap<string, HostTensor>,
  metadata: ModelMetadata,
): Uint8Array[] {
  const tensors = new Map<string, HostTensor>();
  const about: Record<string, unknown> = {};
  for (const id of checked.order) {
    const node = checked.nodes.get(id);
    if (!node || node.record.bypass) continue;
    for (const spec of node.weights) {
      const name = `${id}/${spec.name}`;
      const tensor = weights.get(name);
      if (!tensor) continue;
      tensors.set(name, asFloat32(tensor));
      about[name] = aboutTensor(id, node.layer?.id ?? '', spec);
    }
  }
  return safetensorsPieces(tensors, {
    ...Object.fromEntries(metadataEntries(metadata)),
    format: 'netloom-weights',
    version: layoutVersion,
    tensors: JSON.stringify(about),
  });
}

function aboutTensor(node: string, layer: string, { name, kind, axes, gates }: WeightSpec): Record<string, string> {
  return { node, layer, weight: name, kind, axes: axes.join(','), ...(gates ? { gates: gates.join(',') } : {}) };
}

function asFloat32(tensor: HostTensor): HostTensor {
  if (tensor.dtype === 'int' || tensor.data instanceof Float32Array) return tensor;
  return { ...tensor, data: Float32Array.from(tensor.data) };
}
