import type { Problem } from '../../engine/base/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { readDocument } from '../../engine/document/index.js';
import { jsonPlaces } from './json-places.js';

/** A problem of a text with the line that it is in; 1 where it is the whole text's. */
export interface TextFault {
  readonly problem: Problem;
  readonly line: number;
  readonly column: number;
}

/** The document of a text that was edited, or what keeps it from being one and where. */
export type TextReading = { readonly document: GraphDocument } | { readonly faults: readonly TextFault[] };

/** Reads an edited text. */
export function readText(text: string): TextReading {
  const read = readDocument(text);
  if (read.ok) return { document: read.value };
  const places = jsonPlaces(text);
  const faults = read.problems.map((problem): TextFault => {
    const { line, column, path } = problem.values;
    if (typeof line === 'number') return { problem, line, column: typeof column === 'number' ? column : 1 };
    return { problem, line: places.get(nearest(places, String(path ?? '')))?.first ?? 1, column: 1 };
  });
  return { faults };
}

/** A field that is missing has no place; the record that it is missing from has. */
function nearest(places: ReadonlyMap<string, unknown>, path: string): string {
  let at = path;
  while (at !== '' && !places.has(at)) at = at.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/, '');
  return at;
}
