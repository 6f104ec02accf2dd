import { valueOf } from '../../engine/base/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { readDocument, writeDocument } from '../../engine/document/index.js';

/** The document of a project's text; a thrown `ProblemError` where it is none. */
export function documentOf(text: string): GraphDocument {
  return valueOf(readDocument(text));
}

/** A project's text under another title. */
export function renamedText(text: string, title: string): string {
  return writeDocument({ ...documentOf(text), title });
}
