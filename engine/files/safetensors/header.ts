import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { ElementType } from './layout.js';
import { elementTypes, metadataKey } from './layout.js';

/** Where one tensor lies: `begin` and `end` count bytes from the end of the header. */
export interface Entry {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/** What stands before the tensors. */
export interface Header {
  readonly entries: readonly Entry[];
  readonly metadata: ReadonlyMap<string, string>;
}

/** Checks every claim of a header against the `dataBytes` that follow it: no gap, no overlap, nothing beyond the end. */
export function parseHeader(path: string, text: string, dataBytes: number): Outcome<Header> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('tensor-file-header', { path });
  }
  if (!isRecord(json)) return fail('tensor-file-header', { path });
  const entries: Entry[] = [];
  const metadata = new Map<string, string>();
  for (const [name, value] of Object.entries(json)) {
    if (name === metadataKey) {
      for (const [key, note] of Object.entries(isRecord(value) ? value : {})) metadata.set(key, String(note));
      continue;
    }
    const entry = parseEntry(path, name, value);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  entries.sort((a, b) => a.begin - b.begin || a.end - b.end);
  return checkLayout(path, entries, dataBytes, metadata);
}

function parseEntry(path: string, name: string, value: unknown): Outcome<Entry> {
  const wrong = fail('tensor-file-entry', { path, name });
  if (!isRecord(value) || typeof value['dtype'] !== 'string') return wrong;
  const type = value['dtype'];
  if (!isElementType(type)) {
    return fail('tensor-file-dtype', { path, name, came: type, wanted: Object.keys(elementTypes) });
  }
  const { shape, data_offsets: offsets } = value;
  if (!isSizes(shape) || !isSizes(offsets) || offsets.length !== 2) return wrong;
  const [begin, end] = offsets as [number, number];
  const bytes = shape.reduce((product, size) => product * size, elementTypes[type].bytes);
  return end - begin === bytes ? done({ name, type, shape, begin, end }) : wrong;
}

function checkLayout(
  path: string,
  entries: readonly Entry[],
  dataBytes: number,
  metadata: ReadonlyMap<string, string>,
): Outcome<Header> {
  let end = 0;
  for (const entry of entries) {
    if (entry.begin !== end) return fail('tensor-file-layout', { path, name: entry.name });
    end = entry.end;
  }
  if (end !== dataBytes) return fail('tensor-file-size', { path, came: dataBytes, wanted: end });
  return done({ entries, metadata });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isElementType(type: string): type is ElementType {
  return Object.hasOwn(elementTypes, type);
}

function isSizes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && Number(size) >= 0);
}
