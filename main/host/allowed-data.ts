import { isAbsolute } from 'node:path';
import type { Places } from './places.js';

/**
 * Refuses a graph whose data lies outside the root: a window names files in its graph too. Names of bundled data sets pass;
 * so does a text that is no graph, which the engine refuses in its own words.
 */
export async function checkDataPlace(places: Places, graph: string): Promise<void> {
  for (const named of pathsIn(graph)) await places.allowed(named);
}

function pathsIn(graph: string): string[] {
  try {
    const { data } = JSON.parse(graph) as { readonly data?: Readonly<Record<string, unknown>> };
    const named = [data?.['source'], data?.['target']];
    return named.filter((word): word is string => typeof word === 'string' && (isAbsolute(word) || /[/\\]/.test(word)));
  } catch {
    return [];
  }
}
