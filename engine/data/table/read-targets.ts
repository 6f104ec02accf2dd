import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import { FIRST_ROW } from '../csv/read-csv.js';
import type { RawData, Task } from '../raw-data.js';
import { asNumber, isMissing } from './cell.js';

type Learnt = Pick<RawData, 'targets' | 'classNames'>;

/** A column as the file has it. */
export interface TextColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

/** Several columns side by side: numbers or labels, which are then called as their columns are. */
export function targetsOfAll(columns: readonly TextColumn[], task: Task): Outcome<Learnt> {
  const [first] = columns;
  if (first && columns.length === 1) return targetsOf(first.cells, first.name, task);
  const width = columns.length;
  const values = new Float32Array(width * (first?.cells.length ?? 0));
  for (const [place, { name, cells }] of columns.entries()) {
    const learnt = targetsOf(cells, name, task);
    if (!learnt.ok) return learnt;
    const { targets } = learnt.value;
    if (targets.task !== 'labels' && targets.task !== 'number') return fail('table-several-targets', { came: name });
    targets.values.forEach((value, row) => (values[row * width + place] = value));
  }
  const isLabels = task === 'labels';
  const classNames = columns.map(({ name }) => name);
  return done({ targets: { task: isLabels ? 'labels' : 'number', width, values }, classNames });
}

/**
 * The column that is learnt, as the network's task takes it: its texts as classes (numbers in order of size, else by code
 * points), two texts as no and yes, or numbers. Refused, with the row: missing and wrong cells, and one class alone.
 */
function targetsOf(cells: readonly string[], column: string, task: Task): Outcome<Learnt> {
  const missing = cells.findIndex(isMissing);
  if (missing >= 0) return fail('table-target-missing', { column, row: missing + FIRST_ROW });
  if (task === 'number') return numbersOf(cells, column);
  if (task === 'pixels') return fail('table-not-pixels');
  const names = [...new Set(cells.map((cell) => cell.trim()))].sort(inOrder);
  const rows = cells.length;
  const last = rows + FIRST_ROW - 1;
  if (names.length < 2) return fail('data-one-class', { name: names[0] ?? '', first: FIRST_ROW, last });
  if (names.length > 2 && names.length * 2 > rows)
    return fail('table-not-classes', { column, came: names.length, rows });
  const places = new Map(names.map((name, place) => [name, place]));
  const labels = Int32Array.from(cells, (cell) => places.get(cell.trim()) ?? -1);
  if (task === 'classes') return done({ targets: { task, labels }, classNames: names });
  if (names.length > 2) return fail('table-not-labels', { column, came: names });
  return done({ targets: { task, width: 1, values: Float32Array.from(labels) }, classNames: names.slice(1) });
}

function numbersOf(cells: readonly string[], column: string): Outcome<Learnt> {
  const values = new Float32Array(cells.length);
  for (const [i, cell] of cells.entries()) {
    const value = asNumber(cell);
    const row = i + FIRST_ROW;
    if (value === undefined) return fail('table-target-not-number', { column, row, came: cell });
    if (value === Infinity) return fail('table-not-finite', { column, row, came: cell });
    values[i] = value;
  }
  return done({ targets: { task: 'number', width: 1, values }, classNames: [column] });
}

function inOrder(a: string, b: string): number {
  const [left, right] = [asNumber(a), asNumber(b)];
  if (left !== undefined && right !== undefined && left !== right) return left - right;
  return a < b ? -1 : a > b ? 1 : 0;
}
