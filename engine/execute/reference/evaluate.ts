import type { Tensor } from '../../base/index.js';
import { concreteShape } from '../../base/index.js';
import type { Node, Value } from '../../ops/index.js';

/**
 * Computes every value of the nodes, in order, by the operations' plain loops in float64. Values that are already
 * bound, the leaves among them, are taken as they are. `batch` is what symbolic sizes are multiplied by.
 */
export function evaluate(
  nodes: readonly Node[],
  bindings: ReadonlyMap<Value, Tensor>,
  batch: number,
): Map<Value, Tensor> {
  const values = new Map(bindings);
  for (const node of nodes) {
    if (node.outputs.every((value) => values.has(value))) continue;
    const inputs = node.inputs.map((value) => values.get(value) as Tensor);
    const shapes = node.outputs.map(({ type }) => concreteShape(type.shape, batch));
    const outputs = node.op.reference(inputs, node.attrs, shapes);
    node.outputs.forEach((value, i) => values.set(value, outputs[i] as Tensor));
  }
  return values;
}
