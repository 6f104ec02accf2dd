import type { CheckedGraph } from '../../engine/check/index.js';
import type { NodeRecord } from '../../engine/document/index.js';
import type { Signal } from '../../engine/layers/index.js';

/** What is known of a top-level node, layer or block. */
export interface SpineFacts {
  readonly record: NodeRecord;
  readonly parameters: number;
  /** What leaves its first output; undefined where an error above keeps it from being known. */
  readonly output: Signal | undefined;
  readonly problem: 'error' | 'warning' | undefined;
}

/** What is known of a top-level node; blocks are summed up. */
export function spineFacts({ nodes, blocks }: CheckedGraph, record: NodeRecord): SpineFacts {
  const block = blocks.get(record.id);
  const node = nodes.get(record.id);
  const inside = block ? block.layers.flatMap((id) => nodes.get(id)?.problems ?? []) : (node?.problems ?? []);
  return {
    record,
    parameters: block?.totals.parameters ?? node?.cost.parameters ?? 0,
    output: block ? [...block.outputs.values()][0] : node?.outputs[0],
    problem: (['error', 'warning'] as const).find((severity) => inside.some((p) => p.severity === severity)),
  };
}

/** The signal of one output port. */
export function signalAt({ nodes, blocks }: CheckedGraph, id: string, port: string): Signal | undefined {
  const block = blocks.get(id);
  if (block) return block.outputs.get(port);
  const node = nodes.get(id);
  const at = node?.layer?.outputs.findIndex((output) => output.id === port) ?? -1;
  return node?.outputs[at];
}
