import { join } from 'node:path';
import type { Outcome } from '../../base/index.js';
import { done } from '../../base/index.js';
import type { RawData } from '../raw-data.js';
import { bundledText, measurements, numbersOf, sha256Of } from './bundled-table.js';
import type { DataPlaces, DataSource } from './source.js';

const INPUTS = 'diabetes-data.csv.gz';
const TARGETS = 'diabetes-target.csv.gz';
const ROWS = 442;
const names = ['age', 'sex', 'bmi', 'bp', 's1', 's2', 's3', 's4', 's5', 's6'];

/** Disease progression after a year, a number, from ten measurements of patients (Efron et al. 2004, Least angle regression). */
export const diabetes: DataSource = {
  id: 'diabetes',
  task: 'number',
  classNames: ['progression'],
  forms: [],
  load,
};

async function load(places: DataPlaces): Promise<Outcome<RawData>> {
  const [inputs, targets] = [
    await bundledText(diabetes.id, INPUTS, places),
    await bundledText(diabetes.id, TARGETS, places),
  ];
  if (!inputs.ok) return inputs;
  if (!targets.ok) return targets;
  const pathOf = (file: string): string => join(places.bundledDirectory, file);
  const x = numbersOf(inputs.value, { path: pathOf(INPUTS), width: names.length, skip: 0, rows: ROWS });
  if (!x.ok) return x;
  const y = numbersOf(targets.value, { path: pathOf(TARGETS), width: 1, skip: 0, rows: ROWS });
  if (!y.ok) return y;
  return done({
    ...measurements(diabetes.id, names, x.value),
    targets: { task: 'number', width: 1, values: Float32Array.from(y.value.flat()) },
    classNames: diabetes.classNames,
    sha256: sha256Of(inputs.value, targets.value),
  });
}
