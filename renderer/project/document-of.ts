import { ProblemError, problem, valueOf } from '../../engine/base/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { readDocument, writeDocument } from '../../engine/document/index.js';

/** More nodes than this are too many to be drawn and dragged. */
const mostNodes = 5000;

/** The document of a project's text; a thrown `ProblemError` where it is none, or one that is too large to be drawn. */
export function documentOf(text: string): GraphDocument {
  const document = valueOf(readDocument(text));
  const inside = [...document.definitions.values()].map(({ nodes }) => nodes.size);
  const count = Math.max(document.nodes.size, ...inside);
  if (count > mostNodes) {
    const values = { title: document.title, came: count, limit: mostNodes };
    throw new ProblemError([problem('project-too-many', values)]);
  }
  return document;
}

/** A project's text under another title. */
export function renamedText(text: string, title: string): string {
  return writeDocument({ ...documentOf(text), title });
}
