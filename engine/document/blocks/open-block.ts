import type { Problem } from '../../base/index.js';
import { problem } from '../../base/index.js';
import { findBlock } from '../../blocks/index.js';
import type { Json } from '../../layers/index.js';
import { drawBlock } from '../drawing/draw-block.js';
import type { BlockDefinition, BlockNode, ExposedParam, NodeRecord } from '../records.js';
import { resolveParams } from '../resolve-params.js';
import { shortened } from '../shown-value.js';
import { blockSchema } from './block-schema.js';

/** What a block opens into: the definition with this use's parameters filled in, and what was wrong with them. */
export interface OpenedBlock {
  readonly definition: BlockDefinition;
  /** Whether the definition is the file's own, and so can be edited. */
  readonly own: boolean;
  readonly problems: readonly Problem[];
}

/** Undefined where neither the file nor this version knows the block. `path` is the name of this use in problems. */
export function openBlock(
  definitions: ReadonlyMap<string, BlockDefinition>,
  block: BlockNode,
  path: string,
): OpenedBlock | undefined {
  const schema = blockSchema(definitions, block.definition);
  if (!schema) return undefined;
  const { params, problems } = resolveParams(schema, block.params, path);
  const own = definitions.get(block.definition);
  if (own) {
    const lost = own.exposed.filter(({ name }) => !Object.hasOwn(schema, name)).map((e) => lostParam(e, path));
    const given = Object.keys(block.params).filter((name) => Object.hasOwn(schema, name));
    return { definition: filledIn(own, given, params), own: true, problems: [...problems, ...lost] };
  }
  const builtIn = findBlock(block.definition);
  return builtIn && { definition: drawBlock(builtIn, params), own: false, problems };
}

function lostParam({ name, node, param }: ExposedParam, path: string): Problem {
  const values = { name: shortened(name), node: shortened(node), param: shortened(param) };
  return problem('block-param-lost', values, { node: path });
}

function filledIn(
  definition: BlockDefinition,
  given: readonly string[],
  params: Readonly<Record<string, unknown>>,
): BlockDefinition {
  if (given.length === 0) return definition;
  const nodes = new Map<string, NodeRecord>(definition.nodes);
  for (const { name, node: id, param } of definition.exposed) {
    const node = nodes.get(id);
    if (!given.includes(name) || !node || node.kind === 'unknown') continue;
    nodes.set(id, { ...node, params: { ...node.params, [param]: params[name] as Json } });
  }
  return { ...definition, nodes };
}
