import type { LibraryEntry } from './library-entries.js';

/** An entry that a search found. */
export interface Found {
  readonly entry: LibraryEntry;
  /** Smaller is better. */
  readonly rank: number;
  /** The name in another library, where it was that which fitted. */
  readonly name?: string;
}

/** Case, width, spaces and signs between words make no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s._\-()（）]+/g, '');
}

const whole = 0;
const start = 1;
const part = 2;

function fit(text: string, query: string): number | undefined {
  const at = plain(text).indexOf(query);
  if (at < 0) return undefined;
  if (at > 0) return part;
  return plain(text).length === query.length ? whole : start;
}

function search(entry: LibraryEntry, query: string): Found | undefined {
  const own = [entry.title.en, entry.title.zh, entry.id].map((text) => fit(text, query)).filter((r) => r !== undefined);
  const named = entry.names
    .map((name) => ({ name, rank: Math.min(...[name, lastPart(name)].map((text) => fit(text, query) ?? Infinity)) }))
    .sort((a, b) => a.rank - b.rank)[0];
  const best = Math.min(...own);
  // Names of others come just behind our own names that fit as well.
  if (named && named.rank + 0.5 < best) return { entry, rank: named.rank + 0.5, name: named.name };
  if (Number.isFinite(best)) return { entry, rank: best };
  const { summary } = entry;
  const told = summary && [summary.en, summary.zh].some((text) => plain(text).includes(query));
  return told && query.length > 1 ? { entry, rank: 5 } : undefined;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/**
 * The entries that the text fits, best first: by their name in English or Chinese, their id, their name in Keras or
 * PyTorch, and last by what they do. All, in their order, where there is no text.
 */
export function searchLibrary(entries: readonly LibraryEntry[], text: string): readonly Found[] {
  const query = plain(text);
  if (query === '') return entries.map((entry) => ({ entry, rank: 0 }));
  const found = entries.map((entry) => search(entry, query)).filter((one) => one !== undefined);
  return found.sort((a, b) => a.rank - b.rank);
}
