import type { HostTensor, Outcome } from '../../base/index.js';
import { fail } from '../../base/index.js';
import { readArrays } from '../arrays/read-arrays.js';
import { readNpy, readNpyHeader } from '../npy/index.js';
import type { ZipEntry } from '../npz/read-zip.js';
import { readZipDirectory, readZipEntry, startOfZipEntry } from '../npz/read-zip.js';
import type { RawData } from '../raw-data.js';
import type { DataFile, FileFormat } from './source.js';

/** An archive of arrays made by numpy.savez or savez_compressed: `x` and `y`, or `x_train` and `y_train`. */
export const npz: FileFormat = {
  id: 'npz',
  names: '*.npz',
  matches: (name) => /\.npz$/i.test(name),
  read,
};

const inputNames = ['x', 'X', 'x_train', 'X_train'];
const targetNames = ['y', 'Y', 'y_train', 'Y_train'];
const ENDING = '.npy';

function read({ path, bytes, target: named, task }: DataFile): Outcome<RawData> {
  const directory = readZipDirectory(bytes, path);
  if (!directory.ok) return directory;
  const entries = new Map(directory.value.map((entry) => [entry.name.replace(/\.npy$/, ''), entry]));
  const input = inputNames.find((name) => entries.has(name));
  const target = (named === undefined ? targetNames : [named]).find((name) => entries.has(name));
  if (input === undefined || target === undefined) {
    const wanted = input === undefined ? 'x' : (named ?? 'y');
    return fail('npz-no-array', { path, wanted, came: [...entries.keys()] });
  }
  const [x, y] = [input, target].map((name) => readArray(bytes, entries.get(name), path));
  if (!x?.ok) return x ?? fail('npz-not-zip', { path });
  if (!y?.ok) return y ?? fail('npz-not-zip', { path });
  return readArrays({ source: path, target, x: x.value, y: y.value, bytes: [bytes] }, task);
}

function readArray(archive: Uint8Array, entry: ZipEntry | undefined, path: string): Outcome<HostTensor> {
  if (!entry?.name.endsWith(ENDING)) return fail('npz-not-zip', { path });
  const name = `${path}/${entry.name}`;
  const start = startOfZipEntry(archive, entry, path);
  if (!start.ok) return start;
  // What the header calls for is compared with what the archive claims before anything large is unpacked.
  const header = readNpyHeader({ path: name, bytes: start.value, fileBytes: entry.bytes });
  if (!header.ok) return header;
  const bytes = readZipEntry(archive, entry, path);
  return bytes.ok ? readNpy(bytes.value, name) : bytes;
}
