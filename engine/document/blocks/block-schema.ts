import { findBlock } from '../../blocks/index.js';
import type { Param, ParamSchema } from '../../layers/index.js';
import { findLayer } from '../../layers/index.js';
import type { BlockDefinition, ExposedParam, NodeRecord } from '../records.js';
import { resolveParams } from '../resolve-params.js';

/** Deeper nesting than this only arises where definitions use each other in a circle. */
const deepest = 32;

/**
 * The parameters of a block: a definition of the file before a built-in block of the same name. Those of a definition
 * are the inner parameters that it exposes; their defaults are the values drawn inside.
 */
export function blockSchema(
  definitions: ReadonlyMap<string, BlockDefinition>,
  name: string,
  depth = 0,
): ParamSchema | undefined {
  const definition = definitions.get(name);
  if (!definition) return findBlock(name)?.params;
  if (depth > deepest) return {};
  const exposed = definition.exposed.flatMap((own) => exposedParam(definitions, definition, own, depth));
  return Object.fromEntries(exposed);
}

function exposedParam(
  definitions: ReadonlyMap<string, BlockDefinition>,
  { nodes }: BlockDefinition,
  { name, node: id, param }: ExposedParam,
  depth: number,
): [string, Param][] {
  const node = nodes.get(id);
  const schema = node && innerSchema(definitions, node, depth);
  const inner = schema && Object.hasOwn(schema, param) ? schema[param] : undefined;
  if (!node || node.kind === 'unknown' || !schema || !inner) return [];
  return [[name, { ...inner, default: resolveParams(schema, node.params).params[param] } as Param]];
}

function innerSchema(
  definitions: ReadonlyMap<string, BlockDefinition>,
  node: NodeRecord,
  depth: number,
): ParamSchema | undefined {
  if (node.kind === 'layer') return findLayer(node.layer)?.params;
  return node.kind === 'block' ? blockSchema(definitions, node.definition, depth + 1) : undefined;
}
