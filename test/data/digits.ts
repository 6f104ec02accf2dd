import { fileURLToPath } from 'node:url';
import { valueOf } from '../../engine/base/index.js';
import type { Dataset, RawData } from '../../engine/data/index.js';
import { loadSource, makeDataset, recipeFor } from '../../engine/data/index.js';

/** Where the repository keeps the bundled data. */
export const bundledDirectory = fileURLToPath(new URL('../../engine/data/bundled', import.meta.url));

/** The bundled digits as they are stored. */
export async function rawDigits(): Promise<RawData> {
  return valueOf(await loadSource('digits', { bundledDirectory }));
}

/** The bundled digits for an Input of these sizes, by the default recipe. */
export async function digitsFor(...sizes: readonly number[]): Promise<Dataset> {
  return valueOf(makeDataset(await rawDigits(), valueOf(recipeFor('digits', sizes)), sizes));
}
