import { basename, dirname, join } from 'node:path';
import type { HostTensor, Outcome } from '../../base/index.js';
import { fail } from '../../base/index.js';
import { readArrays } from '../arrays/read-arrays.js';
import { LONGEST_IDX_HEADER, readIdx, readIdxHeader } from '../idx/read-idx.js';
import type { RawData } from '../raw-data.js';
import { MOST_BYTES, isGzip, readDataFile, startUnpacked, unpacked } from '../read-data-file.js';
import type { DataFile, FileFormat } from './source.js';

/** Images beside labels as MNIST has them (`train-images-idx3-ubyte`, `train-labels-idx1-ubyte`), as they are or gzip. */
export const idx: FileFormat = {
  id: 'idx',
  names: '*-images-idx3-ubyte(.gz)',
  matches: (name) => /[.-](idx\d?|idx\d-ubyte|ubyte)(\.gz)?$/i.test(name),
  read,
};

async function read({ path, bytes, target: named, task }: DataFile): Promise<Outcome<RawData>> {
  const target = named ?? besideOf(path);
  if (target === undefined) return fail('idx-no-labels', { path });
  const targetBytes = await readDataFile(target);
  if (!targetBytes.ok) return targetBytes;
  const x = arrayOf(bytes, path);
  if (!x.ok) return x;
  const y = arrayOf(targetBytes.value, target);
  if (!y.ok) return y;
  return readArrays({ source: path, target, x: x.value, y: y.value, bytes: [bytes, targetBytes.value] }, task);
}

function arrayOf(bytes: Uint8Array, path: string): Outcome<HostTensor> {
  if (!isGzip(bytes)) return readIdx(bytes, path);
  const start = startUnpacked(bytes, path, LONGEST_IDX_HEADER);
  if (!start.ok) return start;
  const header = readIdxHeader(start.value, path, start.value.length);
  if (!header.ok) return header;
  const { wanted } = header.value;
  if (wanted > MOST_BYTES) return fail('data-file-too-large', { path, came: wanted, wanted: MOST_BYTES });
  // Never more than the header calls for, whatever a few bytes would grow to.
  const plain = unpacked(bytes, path, wanted, () => fail('idx-length', { path, came: `> ${wanted}`, wanted }));
  return plain.ok ? readIdx(plain.value, path) : plain;
}

/** The labels' file, by MNIST's names. */
function besideOf(path: string): string | undefined {
  const name = basename(path);
  const other = name.replace('images', 'labels').replace('idx3', 'idx1');
  return name.includes('images') ? join(dirname(path), other) : undefined;
}
