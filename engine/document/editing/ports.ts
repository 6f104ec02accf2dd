import type { Port } from '../../layers/index.js';
import { findLayer } from '../../layers/index.js';
import type { GraphDocument, NodeRecord } from '../records.js';

/** The places where wires end; undefined for a node that this version does not know, which may have any. */
export function inputPorts(document: GraphDocument, node: NodeRecord): readonly Port[] | undefined {
  if (node.kind === 'layer') return findLayer(node.layer)?.inputs;
  return node.kind === 'block' ? cardsOf(document, node.definition, 'input') : undefined;
}

/** The places where wires begin; undefined for a node that this version does not know, which may have any. */
export function outputPorts(document: GraphDocument, node: NodeRecord): readonly Port[] | undefined {
  if (node.kind === 'layer') return findLayer(node.layer)?.outputs;
  return node.kind === 'block' ? cardsOf(document, node.definition, 'output') : undefined;
}

/** A block's ports are named after the Input and Output cards inside it. */
function cardsOf(document: GraphDocument, definition: string, layer: string): readonly Port[] | undefined {
  const nodes = document.definitions.get(definition)?.nodes;
  return nodes && [...nodes.values()].filter((node) => node.kind === 'layer' && node.layer === layer);
}
