import type { Port } from '../../layers/index.js';
import { findLayer } from '../../layers/index.js';
import { blockPorts } from '../blocks/index.js';
import type { GraphDocument, NodeRecord } from '../records.js';

/** The places where wires end; undefined for a node that this version does not know, which may have any. */
export function inputPorts({ definitions }: GraphDocument, node: NodeRecord): readonly Port[] | undefined {
  if (node.kind === 'layer') return findLayer(node.layer)?.inputs;
  return node.kind === 'block' ? blockPorts(definitions, node.definition, node.params)?.inputs : undefined;
}

/** The places where wires begin; undefined for a node that this version does not know, which may have any. */
export function outputPorts({ definitions }: GraphDocument, node: NodeRecord): readonly Port[] | undefined {
  if (node.kind === 'layer') return findLayer(node.layer)?.outputs;
  return node.kind === 'block' ? blockPorts(definitions, node.definition, node.params)?.outputs : undefined;
}
