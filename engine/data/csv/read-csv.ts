import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import { asNumber } from '../table/cell.js';
import { parseCsv } from './parse-csv.js';

/** A table of texts with named columns. */
export interface TextTable {
  readonly names: readonly string[];
  /** Without the header; row `i` is row `i + 2` of the file as a spreadsheet shows it. */
  readonly rows: readonly (readonly string[])[];
}

/** What one text can hold is about twice this. */
const MOST_BYTES = 2 ** 28;

/** Row numbers in sentences: the header is row 1. */
export const FIRST_ROW = 2;

/** A UTF-8 CSV file with a header. Refused without a header, with names that are empty or occur twice, or without rows. */
export function readCsv(bytes: Uint8Array, path: string): Outcome<TextTable> {
  if (bytes.length > MOST_BYTES) return fail('data-file-too-large', { path, came: bytes.length, wanted: MOST_BYTES });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('csv-encoding', { path });
  }
  const records = parseCsv(text);
  if (!records.ok) return records;
  const [header, ...rows] = records.value;
  if (!header) return fail('csv-empty', { path });
  const names = header.map((name) => name.trim());
  const [only = ''] = names;
  if (names.length === 1 && /[;\t]/.test(only)) return fail('csv-separator', { path, came: only });
  if (names.every((name) => asNumber(name) !== undefined)) return fail('csv-no-header', { path, came: names });
  const empty = names.indexOf('');
  if (empty >= 0) return fail('csv-name-empty', { column: empty + 1 });
  const seen = new Set<string>();
  const twice = names.find((name) => seen.size === seen.add(name).size);
  if (twice !== undefined) return fail('csv-name-twice', { name: twice });
  return rows.length === 0 ? fail('csv-empty', { path }) : done({ names, rows });
}
