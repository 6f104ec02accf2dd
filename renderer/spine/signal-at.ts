import type { CheckedGraph } from '../../engine/check/index.js';
import type { Signal } from '../../engine/layers/index.js';

/** The signal of one output port. */
export function signalAt({ nodes, blocks }: CheckedGraph, id: string, port: string): Signal | undefined {
  const block = blocks.get(id);
  if (block) return block.outputs.get(port);
  const node = nodes.get(id);
  const at = node?.layer?.outputs.findIndex((output) => output.id === port) ?? -1;
  return node?.outputs[at];
}
