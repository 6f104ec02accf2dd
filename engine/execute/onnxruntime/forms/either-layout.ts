import type { Node, OnnxWriter, Value } from '../../../ops/index.js';
import { fromBlocks, inBlocks } from './blocked-values.js';

/** Whether these are images whose channels are whole blocks: the same cells in either layout, in another order. */
export function fillsBlocks(node: Node, block: number): boolean {
  const { shape } = (node.inputs[0] as Value).type;
  return block > 0 && shape.length === 4 && typeof shape[1] === 'number' && shape[1] % block === 0;
}

/** Writes an operation on each cell alone in blocks where all its inputs were made in blocks, else as they are. */
export function writeInEitherLayout(
  w: OnnxWriter,
  inputs: readonly string[],
  node: Node,
  block: number,
  write: (inputs: readonly string[]) => string,
): string[] {
  if (!fillsBlocks(node, block)) return [write(inputs)];
  const blocked = inputs.map((x) => inBlocks(w, x));
  const known = blocked.filter((x): x is string => x !== undefined);
  if (known.length < inputs.length) return [write(inputs)];
  return [fromBlocks(w, write(known), (node.inputs[0] as Value).type.shape[1] as number, block)];
}
