import { edit, project } from '../state/project-store.js';
import { openInside, useCanvas } from './canvas-store.js';
import { topScope } from './scene/scene-graph.js';

/** Opens a block in place, or folds it; where it lies inside an open block only the canvas remembers it. */
export function toggleBlock(path: string): void {
  const { history, inside } = project();
  const node = topScope(history.document, inside).nodes.get(path);
  if (node?.kind === 'block') {
    const request = { command: 'foldBlock', args: { node: path, folded: node.folded !== true } };
    edit(inside === undefined ? request : { ...request, inside });
  } else openInside(path, !useCanvas.getState().openInside.has(path));
}
