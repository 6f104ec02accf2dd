import { valueOf } from '../../engine/base/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { readDocument } from '../../engine/document/index.js';

/** The document of a project's text; a thrown `ProblemError` where it is none. */
export function documentOf(text: string): GraphDocument {
  return valueOf(readDocument(text));
}
