import { significant } from '../ui/format.js';
import type { RunInputs } from './run-inputs.js';

/** The first values of a table's row as people write them: `5.1 · 3.5 · red …`. */
export function rowText(values: readonly number[], columns: RunInputs['columns'], most: number): string {
  const shown = values.slice(0, most).map((value, i) => {
    const column = columns?.[i];
    return column?.kind === 'category' ? (column.categories[value] ?? '?') : significant(value, 3);
  });
  return `${shown.join(' · ')}${values.length > most ? ' …' : ''}`;
}
