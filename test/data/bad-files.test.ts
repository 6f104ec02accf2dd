import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import type { Task } from '../../engine/data/index.js';
import { loadData, writeNpy } from '../../engine/data/index.js';
import { problemText } from '../../engine/text/index.js';
import { bundledDirectory } from './digits.js';

type Files = Readonly<Record<string, Uint8Array | string>>;

const ints = (shape: number[], data: number[]): HostTensor => ({ dtype: 'int', shape, data: Int32Array.from(data) });
const floats = (shape: number[], data: number[]): HostTensor => ({
  dtype: 'float',
  shape,
  data: Float32Array.from(data),
});

function idx(type: number, shape: readonly number[], data: Uint8Array): Buffer {
  const sizes = Buffer.alloc(4 * shape.length);
  shape.forEach((size, i) => sizes.writeUInt32BE(size, 4 * i));
  return Buffer.concat([Buffer.from([0, 0, type, shape.length]), sizes, data]);
}

/** An NPY file whose header says this of its array, with 24 bytes of data. */
function npyOf(shape: string, descr = '<f4'): Buffer {
  const text = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${shape}, }\n`;
  const head = Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 0, 0]);
  head.writeUInt16LE(text.length, 8);
  return Buffer.concat([head, Buffer.from(text), Buffer.alloc(24)]);
}

const y = writeNpy(ints([3], [0, 1, 2]));
const labels = idx(8, [3], Uint8Array.of(0, 1, 2));
const bomb = gzipSync(Buffer.concat([idx(8, [3, 2, 2], Buffer.alloc(12)), Buffer.alloc(2 ** 26)]));

describe('data that cannot be learnt from is refused in a sentence that says what and where', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-bad-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** The English sentences of the refusal, with the folder as `.`. */
  async function said(files: Files, task: Task = 'classes', target?: string): Promise<string> {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const source = join(folder, Object.keys(files)[0] ?? '');
    const choice = { source, ...(target === undefined ? {} : { target }) };
    const loaded = await loadData(choice, task, { bundledDirectory });
    if (loaded.ok) return 'loaded';
    return loaded.problems.map((p) => problemText(p, 'en').replaceAll(folder, '.')).join(' ');
  }

  const table = (text: string, task: Task = 'classes', target?: string): Promise<string> =>
    said({ 't.csv': text }, task, target);
  const npy = (x: Uint8Array): Promise<string> => said({ 'x.npy': x, 'y.npy': y });
  const images = (x: Uint8Array): Promise<string> => said({ 'a-images-idx3-ubyte': x, 'a-labels-idx1-ubyte': labels });
  const packedImages = (x: Uint8Array): Promise<string> =>
    said({ 'a-images-idx3-ubyte.gz': x, 'a-labels-idx1-ubyte.gz': labels });

  it.each<[string, () => Promise<string>, string]>([
    [
      'a ragged row',
      () => table('a,b,c\n1,2,x\n3,y\n'),
      'Row 3 of the CSV file has 2 cells where the header has 3. Put the missing cells or the quotes around a comma there.',
    ],
    [
      'an infinite number',
      () => table('a,b,c\n1,2,x\n3,inf,y\n'),
      "Column 'b' has inf in row 3, which is no finite number. Correct the cell, or leave it empty if the value is not known.",
    ],
    [
      'a number beyond float32',
      () => table('a,b,c\n1,1e39,x\n3,4,y\n'),
      "Column 'b' has 1e39 in row 2, which is no finite number. Correct the cell, or leave it empty if the value is not known.",
    ],
    [
      'a word among numbers',
      () => table('a,c\n1,x\n2,y\n3,x\nvier,y\n'),
      "Column 'a' holds numbers, but row 5 has 'vier' there. Correct the cell, or leave it empty if the value is not known.",
    ],
    [
      'one class',
      () => table('a,c\n1,x\n2,x\n3,x\n'),
      "Every example, from row 2 to row 4, is of the class 'x'. There is nothing to tell apart: add examples of another class.",
    ],
    [
      'a column that is not there',
      () => table('a,c\n1,x\n', 'classes', 'd'),
      "The table has no column 'd'. Choose what is learnt on the Data screen: a, c.",
    ],
    [
      'a missing target',
      () => table('a,c\n1,x\n2,NaN\n'),
      "Row 3 has no value in column 'c', which is what is learnt. Fill it in or remove the row.",
    ],
    [
      'nothing',
      () => table(''),
      './t.csv has no rows of data. A CSV file begins with a header, and each row below it is an example.',
    ],
  ])('a table with %s', async (_what, ask, sentence) => {
    expect(await ask()).toBe(sentence);
  });

  it.each<[string, () => Promise<string>, string]>([
    [
      'another beginning',
      () => npy(Buffer.from('PK\u0003\u0004 and so on')),
      './x.npy is not an NPY file: it begins with the bytes 50 4b 03 04 20 61. Save the array with numpy.save.',
    ],
    [
      'nothing in it',
      () => npy(new Uint8Array()),
      './x.npy is not an NPY file: it begins with the bytes . Save the array with numpy.save.',
    ],
    [
      'a header for 1 GB',
      () => npy(npyOf('(250000000,)')),
      './x.npy is cut off: it ends at byte 100, and its header calls for 1000000076. Save it again.',
    ],
    [
      'a header for less',
      () => npy(npyOf('(2, 2)')),
      './x.npy has 94 bytes where its header calls for 86. Save it again.',
    ],
    [
      'a header beyond all bounds',
      () => npy(npyOf('(99999999, 99999999, 0)')),
      "The header of ./x.npy cannot be read: {'descr': '<f4', 'fortran_order': False, 'shape': (99999999, 99999999, 0), }. Save the array with numpy.save.",
    ],
    [
      'objects',
      () => npy(npyOf('(3,)', '|O')),
      "./x.npy holds elements of type '|O'; <f4, <f8, <i4, <i8, |u1 can be read. Convert it, for example with .astype('float32').",
    ],
    [
      'NaN',
      () => npy(writeNpy(floats([3, 2], [1, 2, 3, NaN, 5, 6]))),
      'Array x has NaN in row 1, which is no finite number. Correct or remove that row.',
    ],
    [
      'fewer rows than targets',
      () => npy(writeNpy(floats([2, 1], [1, 2]))),
      'There are 2 examples but 3 targets. Each example needs one.',
    ],
  ])('an NPY file with %s', async (_what, ask, sentence) => {
    expect(await ask()).toBe(sentence);
  });

  it.each<[string, () => Promise<string>, string]>([
    [
      'another beginning',
      () => images(Buffer.from('GIF89a')),
      './a-images-idx3-ubyte is not an IDX file: it begins with the bytes 47 49 46 38, not with two zeros, an element type and the number of axes.',
    ],
    [
      'a header for 1 GB',
      () => images(idx(8, [1000, 1000, 1000], new Uint8Array(12))),
      './a-images-idx3-ubyte has 28 bytes where its header calls for 1000000016. Fetch or save it again.',
    ],
    [
      'an end too early',
      () => images(idx(8, [3, 2, 2], new Uint8Array(11))),
      './a-images-idx3-ubyte has 27 bytes where its header calls for 28. Fetch or save it again.',
    ],
    [
      'infinite numbers',
      () => images(idx(13, [3, 1], Buffer.from([0, 0, 0, 0, 0x7f, 0x80, 0, 0, 0, 0, 0, 0]))),
      'Array x has Infinity in row 1, which is no finite number. Correct or remove that row.',
    ],
    [
      '64 MB behind a header for 28 bytes, packed into 64 kB',
      () => packedImages(bomb),
      './a-images-idx3-ubyte.gz has > 28 bytes where its header calls for 28. Fetch or save it again.',
    ],
    [
      'a packed header for 4 GB',
      () => packedImages(gzipSync(idx(8, [4, 2 ** 30], new Uint8Array(12)))),
      './a-images-idx3-ubyte.gz has 4294967308 bytes; at most 1073741824 can be read. Use a part of the data.',
    ],
    [
      'a cut-off gzip',
      () => packedImages(gzipSync(labels).subarray(0, 15)),
      'The file ./a-images-idx3-ubyte.gz cannot be unpacked: it is damaged or cut off. Fetch it again.',
    ],
  ])('an IDX file with %s', async (_what, ask, sentence) => {
    expect(await ask()).toBe(sentence);
  });

  it.each(['t.csv', 'x.npy', 'a.npz', 'a-images-idx3-ubyte'])('%s of 5 GB, of which nothing is read', async (name) => {
    const path = join(folder, name);
    await writeFile(path, '');
    await truncate(path, 5e9);
    const loaded = await loadData({ source: path }, 'classes', { bundledDirectory });
    await rm(path);
    expect(loaded.problems).toEqual([
      { code: 'data-file-too-large', severity: 'error', values: { path, came: 5e9, wanted: 2 ** 30 } },
    ]);
  });
});
