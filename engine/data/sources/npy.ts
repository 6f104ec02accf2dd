import { basename, dirname, join } from 'node:path';
import type { Outcome } from '../../base/index.js';
import { fail } from '../../base/index.js';
import { readArrays } from '../arrays/read-arrays.js';
import { readNpy } from '../npy/index.js';
import type { RawData } from '../raw-data.js';
import { readDataFile } from '../read-data-file.js';
import type { DataFile, FileFormat } from './source.js';

/** An array of inputs beside one of targets: `x.npy` and `y.npy`, `train_x.npy` and `train_y.npy`, or named. */
export const npy: FileFormat = {
  id: 'npy',
  names: 'x.npy',
  matches: (name) => /\.npy$/i.test(name),
  read,
};

async function read({ path, bytes, target: named, task }: DataFile): Promise<Outcome<RawData>> {
  const target = named ?? besideOf(path);
  if (target === undefined) return fail('npy-no-target', { path });
  const targetBytes = await readDataFile(target);
  if (!targetBytes.ok) return targetBytes;
  const x = readNpy(bytes, path);
  if (!x.ok) return x;
  const y = readNpy(targetBytes.value, target);
  if (!y.ok) return y;
  return readArrays({ source: path, target, x: x.value, y: y.value, bytes: [bytes, targetBytes.value] }, task);
}

/** The file whose name has y where this one has x as a word of its own. */
function besideOf(path: string): string | undefined {
  const name = basename(path);
  const other = name.replace(/(?<![a-z])x(?![a-z])/i, 'y');
  return other === name ? undefined : join(dirname(path), other);
}
