import type { Node, Value } from '../../../ops/index.js';

/** Whether each channel of the node's first input has several values in every example: an image, but not a vector. */
export function manyPerExample(node: Node): boolean {
  const { shape } = (node.inputs[0] as Value).type;
  return shape.slice(2).some((size) => typeof size === 'number' && size > 1);
}
