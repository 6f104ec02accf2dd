import { writeDocument } from '../../engine/document/index.js';
import { project } from '../state/project-store.js';

/** Hands the open project to the browser as a file, as it is in the window. */
export function downloadProject(): void {
  const { document: graph } = project().history;
  const url = URL.createObjectURL(new Blob([writeDocument(graph)], { type: 'application/json' }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = `${graph.title === '' ? 'network' : graph.title}.netloom`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
