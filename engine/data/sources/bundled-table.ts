import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { RawData, TableColumn } from '../raw-data.js';
import type { DataPlaces, DataSource } from './source.js';

/** What a bundled table of measurements is made of. */
export interface BundledTable {
  readonly id: string;
  readonly file: string;
  readonly names: readonly string[];
  readonly classNames: readonly string[];
  readonly rows: number;
}

/**
 * A data set whose file has a first line of counts and class names, then a line for each example: its measurements and
 * the number of its class.
 */
export function classTable({ id, file, names, classNames, rows }: BundledTable): DataSource {
  return {
    id,
    task: 'classes',
    classNames,
    forms: [],
    load: async (places) => {
      const text = await bundledText(id, file, places);
      if (!text.ok) return text;
      const table = numbersOf(text.value, {
        path: join(places.bundledDirectory, file),
        width: names.length + 1,
        skip: 1,
        rows,
      });
      if (!table.ok) return table;
      const labels = Int32Array.from({ length: rows }, (_, row) => table.value[row]?.at(-1) ?? -1);
      const wrong = labels.findIndex((label) => classNames[label] === undefined);
      if (wrong >= 0)
        return fail('data-corrupt', { path: file, row: wrong + 2, wanted: `0..${classNames.length - 1}` });
      return done({
        ...measurements(id, names, table.value),
        targets: { task: 'classes', labels },
        classNames,
        sha256: sha256Of(text.value),
      });
    },
  };
}

/** The part of a table that is learnt from: the first values of each row. */
export function measurements(
  source: string,
  names: readonly string[],
  table: readonly (readonly number[])[],
): Pick<RawData, 'source' | 'count' | 'sizes' | 'values' | 'columns'> {
  const columns = names.map((name): TableColumn => ({ name, kind: 'number' }));
  const values = Float32Array.from(table.flatMap((row) => row.slice(0, names.length)));
  return { source, count: table.length, sizes: [names.length], values, columns };
}

/** A bundled file's text, unpacked where its name says so. */
export async function bundledText(source: string, file: string, places: DataPlaces): Promise<Outcome<string>> {
  const path = join(places.bundledDirectory, file);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return fail('data-missing', { source, path });
  try {
    return done((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1'));
  } catch {
    return fail('data-not-gzip', { path });
  }
}

/** Lines of `width` numbers between commas or spaces, after `skip` others; refused, with the row, for anything else. */
export function numbersOf(
  text: string,
  {
    path,
    width,
    skip,
    rows,
  }: { readonly path: string; readonly width: number; readonly skip: number; readonly rows: number },
): Outcome<number[][]> {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const table = lines.slice(skip).map((line) => line.split(/[ ,]/).map(Number));
  const wrong = table.findIndex((row) => row.length !== width || !row.every(Number.isFinite));
  if (wrong >= 0) return fail('data-corrupt', { path, row: wrong + skip + 1, wanted: `${width} numbers` });
  return table.length === rows
    ? done(table)
    : fail('data-corrupt', { path, row: table.length + skip, wanted: `${rows} rows` });
}

/** SHA-256 of a text whose characters are bytes. */
export function sha256Of(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text, 'latin1');
  return hash.digest('hex');
}
