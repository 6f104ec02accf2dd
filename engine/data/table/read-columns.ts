import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { TextTable } from '../csv/read-csv.js';
import { FIRST_ROW } from '../csv/read-csv.js';
import type { TableColumn } from '../raw-data.js';
import { asNumber, isMissing } from './cell.js';

/** A column with more categories than this is a name or a number of something, and says nothing of another example. */
const MOST_CATEGORIES = 256;

/**
 * What each of these columns holds. A column of which every known cell is a number is one of numbers; else its texts are
 * categories, in the order of their code points. Refused, with the row: numbers with a few other texts among them, columns
 * of which nothing is known, and those with a text of its own in nearly every row.
 */
export function columnsOf({ names, rows }: TextTable, chosen: readonly number[]): Outcome<TableColumn[]> {
  const columns: TableColumn[] = [];
  for (const place of chosen) {
    const column = columnOf(
      names[place] ?? '',
      rows.map((row) => row[place] ?? ''),
    );
    if (!column.ok) return column;
    columns.push(column.value);
  }
  return done(columns);
}

function columnOf(name: string, cells: readonly string[]): Outcome<TableColumn> {
  const known = cells.filter((cell) => !isMissing(cell));
  if (known.length === 0) return fail('table-column-empty', { column: name });
  const numbers = known.filter((cell) => asNumber(cell) !== undefined).length;
  if (numbers === known.length) return done({ name, kind: 'number' });
  if (numbers * 2 > known.length) {
    const row = cells.findIndex((cell) => !isMissing(cell) && asNumber(cell) === undefined);
    return fail('table-not-number', { column: name, row: row + FIRST_ROW, came: cells[row] ?? '' });
  }
  const categories = [...new Set(known.map((cell) => cell.trim()))].sort();
  if (categories.length > MOST_CATEGORIES || (categories.length > 10 && categories.length * 2 > known.length)) {
    return fail('table-many-categories', { column: name, came: categories.length, rows: cells.length });
  }
  return done({ name, kind: 'category', categories });
}

/**
 * The cells of one row as numbers: a category as its place in the list, NaN where the value is missing. Refused, with the
 * row: a cell that is none of its column's kind, and numbers beyond float32.
 */
export function rowValues(cells: readonly string[], columns: readonly TableColumn[], row: number): Outcome<number[]> {
  const values: number[] = [];
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? '';
    const value = isMissing(cell) ? NaN : valueOf(cell, column);
    if (value === undefined) return notOf(column, row, cell);
    if (value === Infinity) return fail('table-not-finite', { column: column.name, row, came: cell });
    values.push(value);
  }
  return done(values);
}

function valueOf(cell: string, column: TableColumn): number | undefined {
  if (column.kind === 'number') return asNumber(cell);
  const place = column.categories.indexOf(cell.trim());
  return place < 0 ? undefined : place;
}

function notOf(column: TableColumn, row: number, came: string): Outcome<never> {
  return column.kind === 'number'
    ? fail('table-not-number', { column: column.name, row, came })
    : fail('table-no-category', { column: column.name, row, came, wanted: column.categories });
}
