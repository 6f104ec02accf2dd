import type { GraphDocument, NodeRecord } from '../records.js';

/** `restored`, with every block drawn open or closed as it is in `shown`: undoing a step must not fold anything. */
export function keepFolds(shown: GraphDocument, restored: GraphDocument): GraphDocument {
  if (shown.nodes === restored.nodes) return restored;
  const refolded = [...restored.nodes.values()].flatMap((node): NodeRecord[] => {
    const now = shown.nodes.get(node.id);
    if (node.kind !== 'block' || now?.kind !== 'block' || now.folded === node.folded) return [];
    const { folded: _, ...open } = node;
    return [now.folded ? { ...open, folded: true } : open];
  });
  if (refolded.length === 0) return restored;
  return { ...restored, nodes: new Map([...restored.nodes, ...refolded.map((node) => [node.id, node] as const)]) };
}
