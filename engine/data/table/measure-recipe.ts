import type { RawData, TableColumn } from '../raw-data.js';
import type { RecipeStep } from '../recipe.js';

/**
 * The steps that make a table's rows into numbers around 0, measured on the training rows alone: a missing number becomes
 * its column's median, a missing category none of them; categories become 0 and 1; numbers are standardised with the
 * biased deviation. A column that does not vary is only centred.
 */
export function tableSteps(
  raw: RawData,
  columns: readonly TableColumn[],
  trainRows: Uint32Array,
): { readonly steps: readonly RecipeStep[]; readonly size: number } {
  const measured = columns.map((column, place) => measure(raw, column, place, columns.length, trainRows));
  const sizes = columns.map((column) => (column.kind === 'category' ? column.categories.length : 0));
  const steps: RecipeStep[] = [];
  if (measured.some(({ incomplete }) => incomplete)) {
    steps.push({ step: 'fill', values: measured.map(({ filler }) => filler) });
  }
  if (sizes.some((size) => size > 0)) steps.push({ step: 'oneHot', sizes });
  steps.push({
    step: 'standardise',
    mean: measured.flatMap(({ mean }, i) => repeated(mean, sizes[i] ?? 0)),
    deviation: measured.flatMap(({ deviation }, i) => repeated(deviation, sizes[i] ?? 0)),
  });
  return { steps, size: sizes.reduce((sum, size) => sum + Math.max(size, 1), 0) };
}

interface Measured {
  /** Whether any row, a training row or not, lacks the value. */
  readonly incomplete: boolean;
  readonly filler: number | null;
  readonly mean: number;
  readonly deviation: number;
}

function measure(
  { values, count }: RawData,
  column: TableColumn,
  place: number,
  width: number,
  trainRows: Uint32Array,
): Measured {
  if (column.kind === 'category') return { incomplete: false, filler: null, mean: 0, deviation: 1 };
  const at = (row: number): number => values[row * width + place] as number;
  const known = Float64Array.from(trainRows, at).filter((value) => !Number.isNaN(value));
  const filler = medianOf(known);
  const all = Float64Array.from(trainRows, (row) => (Number.isNaN(at(row)) ? filler : at(row)));
  let incomplete = false;
  for (let row = 0; row < count; row++) incomplete ||= Number.isNaN(at(row));
  return { incomplete, filler, ...spreadOf(all) };
}

/** Mean and biased deviation, the latter 1 where there is none to speak of; in float64, in two passes. */
export function spreadOf(values: Float64Array | Float32Array): { readonly mean: number; readonly deviation: number } {
  const count = Math.max(values.length, 1);
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / count;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / count);
  return { mean, deviation: deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? deviation : 1 };
}

function medianOf(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}

function repeated(value: number, size: number): number[] {
  return new Array<number>(Math.max(size, 1)).fill(value);
}
