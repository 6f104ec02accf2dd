import type { CheckedGraph } from '../../engine/check/index.js';

/** The layer whose output a top-level node has: its own, or for a block the one inside that others read. */
export function outputLayerOf({ nodes, blocks }: CheckedGraph, id: string): string | undefined {
  const block = blocks.get(id);
  if (!block) return nodes.has(id) ? id : undefined;
  const inside = new Set(block.layers);
  for (const [reader, { sources }] of nodes) {
    if (inside.has(reader)) continue;
    const read = sources.find(({ node }) => inside.has(node));
    if (read) return read.node;
  }
  return block.layers.at(-1);
}
