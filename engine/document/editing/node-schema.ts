import type { Param, ParamSchema } from '../../layers/index.js';
import { findLayer } from '../../layers/index.js';
import type { BlockNode, ExposedParam, GraphDocument, NodeRecord } from '../records.js';
import { resolveParams } from '../resolve-params.js';

/** The parameters that a node takes; undefined where this version does not know it. */
export function nodeSchema(document: GraphDocument, node: NodeRecord): ParamSchema | undefined {
  if (node.kind === 'layer') return findLayer(node.layer)?.params;
  return node.kind === 'block' ? blockSchema(document, node) : undefined;
}

/** A block's parameters are those of inner nodes that it exposes; their defaults are the values drawn inside. */
function blockSchema(document: GraphDocument, { definition }: BlockNode): ParamSchema | undefined {
  const block = document.definitions.get(definition);
  if (!block) return undefined;
  const exposedParam = ({ name, node: id, param }: ExposedParam): [string, Param][] => {
    const node = block.nodes.get(id);
    const schema = node?.kind === 'layer' ? findLayer(node.layer)?.params : undefined;
    const inner = schema && Object.hasOwn(schema, param) ? schema[param] : undefined;
    if (node?.kind !== 'layer' || !schema || !inner) return [];
    return [[name, { ...inner, default: resolveParams(schema, node.params).params[param] } as Param]];
  };
  return Object.fromEntries(block.exposed.flatMap(exposedParam));
}
