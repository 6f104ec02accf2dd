import type { Block, BlockExample } from '../../engine/blocks/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import type { Drawn } from '../../engine/document/index.js';
import { blockPorts, network } from '../../engine/document/index.js';
import { derived, inputParams } from '../contract/one-layer-network.js';

/** A checked drawing around one block, whose id is `block`. */
export interface OneBlockNetwork {
  readonly checked: CheckedGraph;
  /** What enters the block's input ports, in their order. */
  readonly sources: readonly Drawn[];
  /** The nodes behind its output ports, in their order. */
  readonly ends: readonly string[];
}

/** Input, the block as in the example, and an Output card that gives the cells of all its outputs as numbers. */
export function oneBlockNetwork(
  block: Block,
  { params = {}, inputs }: Pick<BlockExample, 'params' | 'inputs'>,
): OneBlockNetwork {
  const [first, ...others] = inputs;
  if (!first) throw new Error(`an example of ${block.id} has no input`);
  const g = network(block.id);
  const x = g.input(inputParams(first));
  const sources = [x, ...others.map((wanted) => derived(g, x, first, wanted))];
  const drawn = g.block(block.id, params, sources, { id: 'block' });
  const ports = blockPorts(new Map(), block.id, params)?.outputs ?? [];
  const ends = ports.map(({ id }) => g.layer('flatten', {}, { ...drawn, port: id }, { id: `end-${id}` }));
  const [last] = ends;
  if (last) g.output(ends.length === 1 ? last : g.concatenate(ends), { task: 'number' });
  return { checked: check(g.document()), sources, ends: ends.map(({ node }) => node) };
}
