import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { RawData } from '../raw-data.js';
import type { RecipeStep } from '../recipe.js';
import type { DataPlaces, DataSource } from './source.js';

const CELLS = 64;
const CLASSES = 10;
const BRIGHTEST = 16;
const FILE = 'digits.csv.gz';
const scale: RecipeStep = { step: 'divide', by: BRIGHTEST };
const enlarged: readonly RecipeStep[] = [scale, { step: 'enlarge', factor: 3 }, { step: 'pad', cells: 2 }];

/** Handwritten digits, 8 x 8 cells of 0..16 (Alpaydin & Kaynak 1998, UCI, the 1 797 examples of its test part). */
export const digits: DataSource = {
  id: 'digits',
  task: 'classes',
  classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  forms: [
    { sizes: [1, 28, 28], steps: enlarged },
    { sizes: [1, 8, 8], steps: [scale] },
    { sizes: [CELLS], steps: [scale, { step: 'flatten' }] },
    { sizes: [8, 8], steps: [scale, { step: 'rows' }] },
    { sizes: [28, 28], steps: [...enlarged, { step: 'rows' }] },
  ],
  load,
};

async function load(places: DataPlaces): Promise<Outcome<RawData>> {
  const path = join(places.bundledDirectory, FILE);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return fail('data-missing', { source: digits.id, path });
  let text: string;
  try {
    text = gunzipSync(bytes).toString('latin1');
  } catch {
    return fail('data-not-gzip', { path });
  }
  return parse(text, path);
}

function parse(text: string, path: string): Outcome<RawData> {
  const lines = text.split('\n').filter((line) => line !== '');
  const values = new Float32Array(lines.length * CELLS);
  const labels = new Int32Array(lines.length);
  for (const [row, line] of lines.entries()) {
    const numbers = line.split(',').map(Number);
    const label = numbers[CELLS] ?? -1;
    const inRange = numbers.every((n) => Number.isInteger(n) && n >= 0 && n <= BRIGHTEST);
    if (numbers.length !== CELLS + 1 || !inRange || label >= CLASSES) {
      return fail('data-corrupt', { path, row: row + 1, wanted: `${CELLS} x 0..${BRIGHTEST}, 0..${CLASSES - 1}` });
    }
    values.set(numbers.slice(0, CELLS), row * CELLS);
    labels[row] = label;
  }
  if (lines.length === 0) return fail('data-corrupt', { path, row: 1, wanted: `${CELLS + 1} numbers` });
  const sha256 = createHash('sha256').update(text, 'latin1').digest('hex');
  const { id, classNames } = digits;
  return done({
    source: id,
    count: lines.length,
    sizes: [1, 8, 8],
    values,
    targets: { task: 'classes', labels },
    classNames,
    sha256,
  });
}
