import { readTable } from '../table/read-table.js';
import type { FileFormat } from './source.js';

/** A table with a header; the target is a column's name, and without one the last column. */
export const csv: FileFormat = {
  id: 'csv',
  names: '*.csv',
  matches: (name) => /\.csv$/i.test(name),
  read: readTable,
};
