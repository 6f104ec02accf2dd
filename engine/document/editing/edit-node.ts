import type { Outcome } from '../../base/index.js';
import { done, fail, refused } from '../../base/index.js';
import type { BlockNode, GraphDocument, NodeRecord } from '../records.js';
import { shortened } from '../shown-value.js';
import { withRecord } from './keyed-records.js';

/** The node of this id. */
export function nodeOf(document: GraphDocument, id: string): Outcome<NodeRecord> {
  const node = document.nodes.get(id);
  return node ? done(node) : fail('edit-no-node', { node: shortened(id) });
}

/** The block of this id. */
export function blockOf(document: GraphDocument, id: string): Outcome<BlockNode> {
  const node = nodeOf(document, id);
  if (!node.ok) return node;
  return node.value.kind === 'block' ? done(node.value) : fail('edit-not-block', { node: shortened(id) });
}

/** Refused where one of the nodes does not exist. */
export function missingNode(document: GraphDocument, ids: readonly string[]): Outcome<never> | undefined {
  const missing = ids.map((id) => nodeOf(document, id)).find((node) => !node.ok);
  return missing && refused(...missing.problems);
}

/** The document with another record in place of a node's. */
export function withNode(document: GraphDocument, node: NodeRecord): GraphDocument {
  return document.nodes.get(node.id) === node ? document : { ...document, nodes: withRecord(document.nodes, node) };
}
