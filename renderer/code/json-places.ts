import type { LineRange } from './template-code.js';

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/**
 * Where each value of a JSON text stands, by its path (`nodes[3].params`). A text that is no JSON gives what can be
 * made out of it; never throws.
 */
export function jsonPlaces(text: string): ReadonlyMap<string, LineRange> {
  const places = new Map<string, LineRange>();
  const lineAt = lineCounter(text);
  const open: { readonly path: string; readonly first: number; readonly isList: boolean; at: number; key: string }[] =
    [];
  let previous = '';
  for (const { 0: part, index } of text.matchAll(token)) {
    const line = lineAt(index);
    const inside = open.at(-1);
    if (part === ':' && inside) inside.key = unquoted(previous);
    if (part === ',' && inside) inside.at += 1;
    if (part === '{' || part === '[') {
      open.push({ path: pathIn(inside), first: line, isList: part === '[', at: 0, key: '' });
    }
    if (part === '}' || part === ']') {
      const closed = open.pop();
      if (closed) places.set(closed.path, { first: closed.first, last: line });
    }
    const isValue = !/^[{}[\],:]$/.test(part) && inside && (inside.isList || previous === ':');
    if (isValue) places.set(pathIn(inside), { first: line, last: line });
    previous = part;
  }
  return places;
}

/** The ids of the top-level nodes with their lines. */
export function nodePlaces(text: string): ReadonlyMap<string, LineRange> {
  const rows = text.split('\n');
  const found = new Map<string, LineRange>();
  for (const [path, range] of jsonPlaces(text)) {
    if (!/^nodes\[\d+\]$/.test(path)) continue;
    const lines = rows.slice(range.first - 1, range.last).join('\n');
    const id = /"id":\s*("(?:[^"\\]|\\.)*")/.exec(lines)?.[1];
    if (id !== undefined) found.set(unquoted(id), range);
  }
  return found;
}

function pathIn(inside: { path: string; isList: boolean; at: number; key: string } | undefined): string {
  if (!inside) return '';
  if (inside.isList) return `${inside.path}[${inside.at}]`;
  return inside.path === '' ? inside.key : `${inside.path}.${inside.key}`;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Lines of growing offsets, each line break looked at once. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (let next = text.indexOf('\n', at); next !== -1 && next < offset; next = text.indexOf('\n', at)) {
      at = next + 1;
      line += 1;
    }
    return line;
  };
}
