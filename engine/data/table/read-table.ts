import { createHash } from 'node:crypto';
import type { Outcome, Problem } from '../../base/index.js';
import { done, fail, problem } from '../../base/index.js';
import type { TextTable } from '../csv/read-csv.js';
import { FIRST_ROW, readCsv } from '../csv/read-csv.js';
import type { RawData, TableColumn } from '../raw-data.js';
import type { DataFile } from '../sources/source.js';
import { columnsOf, rowValues } from './read-columns.js';
import { learntColumns } from './learnt-columns.js';
import { targetsOfAll } from './read-targets.js';

/**
 * A CSV file as examples: one column, or several of labels or numbers, is learnt; all others are what it is learnt from. Notes say which column was taken
 * where none was named, and what is missing.
 */
export function readTable({ path, bytes, target, task }: DataFile): Outcome<RawData> {
  const read = readCsv(bytes, path);
  if (!read.ok) return read;
  const table = read.value;
  const { names, rows } = table;
  const learnt = learntColumns(names, target, task);
  if (!learnt.ok) return learnt;
  if (names.length <= learnt.value.length) return fail('table-one-column', { path });
  const name = learnt.value.map((place) => names[place]).join(',');
  const notes: Problem[] = target === undefined ? [note('table-target-default', { column: name })] : [];
  const targets = targetsOfAll(
    learnt.value.map((place) => ({ name: names[place] as string, cells: rows.map((row) => row[place] ?? '') })),
    task,
  );
  if (!targets.ok) return targets;
  const chosen = names.flatMap((_, i) => (learnt.value.includes(i) ? [] : [i]));
  const columns = columnsOf(table, chosen);
  if (!columns.ok) return columns;
  const values = valuesOf(table, chosen, columns.value);
  if (!values.ok) return values;
  const missing = values.value.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  if (missing > 0) notes.push(note('table-missing', { count: missing }));
  const raw: RawData = {
    source: path,
    count: rows.length,
    sizes: [chosen.length],
    values: values.value,
    ...targets.value,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    target: name,
    columns: columns.value,
  };
  return done(raw, notes);
}

/** The rows of a CSV file that have these columns, whatever others there are, for a network trained on them. */
export function readTableRows(
  bytes: Uint8Array,
  path: string,
  columns: readonly TableColumn[],
): Outcome<{ readonly count: number; readonly values: Float32Array }> {
  const table = readCsv(bytes, path);
  if (!table.ok) return table;
  const { names, rows } = table.value;
  const chosen = columns.map(({ name }) => names.indexOf(name));
  const absent = columns.filter((_, i) => chosen[i] === -1).map(({ name }) => name);
  if (absent.length > 0) return fail('table-columns-absent', { path, wanted: absent, came: names });
  const values = valuesOf(table.value, chosen, columns);
  return values.ok ? done({ count: rows.length, values: values.value }) : values;
}

function valuesOf(
  { rows }: TextTable,
  chosen: readonly number[],
  columns: readonly TableColumn[],
): Outcome<Float32Array> {
  const values = new Float32Array(rows.length * chosen.length);
  for (const [i, row] of rows.entries()) {
    const cells = chosen.map((place) => row[place] ?? '');
    const read = rowValues(cells, columns, i + FIRST_ROW);
    if (!read.ok) return read;
    values.set(read.value, i * chosen.length);
  }
  return done(values);
}

function note(code: string, values: Problem['values']): Problem {
  return { ...problem(code, values), severity: 'note' };
}
