import type { GraphDocument, NodeRecord } from '../../engine/document/index.js';
import { placeNodes } from '../../engine/document/index.js';
import { endEdit, edit, presentAs, project } from '../state/project-store.js';
import { useView } from '../state/view-store.js';
import type { LayoutGraph } from './layout/layout-graph.js';
import { requestLayout } from './layout/request-layout.js';
import { scopeGraph } from './scene/frame-graph.js';
import { SceneGraph, topScope } from './scene/scene-graph.js';
import { knowledgeOf } from './scene/use-scene.js';

/** Whether nobody has ever placed the nodes: they stand in the plain rows in which documents are made. */
export function isUnplaced({ nodes, wires }: GraphDocument): boolean {
  const rows = placeNodes(nodes, wires);
  return [...nodes.values()].every(({ id, position }) => {
    const row = rows.get(id)?.position;
    return row?.x === position.x && row.y === position.y;
  });
}

/** Lays out a document that was made without places: blocks folded, and no step of the history. */
export async function arrangeOpened(): Promise<void> {
  const { history, opened } = project();
  const folded = new Map<string, NodeRecord>(
    [...history.document.nodes].map(([id, node]) => [id, node.kind === 'block' ? { ...node, folded: true } : node]),
  );
  const document = { ...history.document, nodes: folded };
  const placed = await requestLayout(plan(document, undefined));
  const now = project();
  // Another project was opened meanwhile, or this one changed.
  if (now.opened !== opened || now.history.document !== history.document) return;
  const nodes = new Map<string, NodeRecord>();
  for (const [id, node] of folded) {
    const place = placed.get(id);
    nodes.set(id, place ? { ...node, position: snapped(place) } : node);
  }
  presentAs({ ...document, nodes });
}

/** Lays out what is shown anew, as one step. Open blocks count as folded: they make room for themselves. */
export async function tidyLayout(): Promise<void> {
  const { history, inside } = project();
  const placed = await requestLayout(plan(history.document, inside));
  const { nodes } = topScope(project().history.document, inside);
  const moves = [...placed].filter(([id]) => nodes.has(id)).map(([node, place]) => ({ node, ...snapped(place) }));
  if (moves.length === 0) return;
  endEdit();
  edit({ command: 'moveNodes', args: { moves }, ...(inside === undefined ? {} : { inside }) });
  endEdit();
}

function plan(document: GraphDocument, inside: string | undefined): LayoutGraph {
  const { checked } = project();
  const knowledge = knowledgeOf({ ...checked, document }, inside);
  const top = topScope(document, inside);
  const graph = new SceneGraph(top, checked, () => false, knowledge.usedAs);
  const { language } = useView.getState();
  return scopeGraph(graph, [top], (path) => knowledge.factsOf(path, language));
}

/** Columns may lie anywhere; rows keep the distance that the layout gave them. */
function snapped({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
  return { x: Math.round(x / 10) * 10, y };
}
