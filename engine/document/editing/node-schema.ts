import type { ParamSchema } from '../../layers/index.js';
import { findLayer } from '../../layers/index.js';
import { blockSchema } from '../blocks/index.js';
import type { GraphDocument, NodeRecord } from '../records.js';

/** The parameters that a node takes; undefined where this version does not know it. */
export function nodeSchema(document: GraphDocument, node: NodeRecord): ParamSchema | undefined {
  if (node.kind === 'layer') return findLayer(node.layer)?.params;
  return node.kind === 'block' ? blockSchema(document.definitions, node.definition) : undefined;
}
