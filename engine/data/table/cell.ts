const missing = new Set(['', '?', 'na', 'n/a', 'nan', 'null', 'none']);
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Whether a cell stands for a value that is not known: empty, `?`, `NA`, `N/A`, `NaN`, `null`, `none`. */
export function isMissing(cell: string): boolean {
  return missing.has(cell.trim().toLowerCase());
}

/** The number that a cell holds, infinite where it is beyond float32, or undefined where it holds none. */
export function asNumber(cell: string): number | undefined {
  const text = cell.trim();
  if (/^[+-]?inf(inity)?$/i.test(text)) return Infinity;
  if (!decimal.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(Math.fround(value)) ? value : Infinity;
}
