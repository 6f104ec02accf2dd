import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { valueOf } from '../../engine/base/index.js';
import type { RawData, Task } from '../../engine/data/index.js';
import { defaultRecipe, loadData, makeDataset, writeNpy } from '../../engine/data/index.js';
import { bundledDirectory } from './digits.js';

/** An archive as numpy.savez writes it, stored or deflated; `claimed` replaces the unpacked size in its directory. */
function zip(files: Readonly<Record<string, Uint8Array>>, deflate: boolean, claimed?: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflate ? deflateRawSync(bytes) : Buffer.from(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(deflate ? 8 : 0, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

function idx(type: number, shape: readonly number[], data: Uint8Array): Buffer {
  const sizes = Buffer.alloc(4 * shape.length);
  shape.forEach((size, i) => sizes.writeUInt32BE(size, 4 * i));
  return Buffer.concat([Buffer.from([0, 0, type, shape.length]), sizes, data]);
}

const ints = (shape: number[], data: number[]): HostTensor => ({ dtype: 'int', shape, data: Int32Array.from(data) });
const floats = (shape: number[], data: number[]): HostTensor => ({
  dtype: 'float',
  shape,
  data: Float32Array.from(data),
});
const images = ints([3, 2, 2], [0, 51, 102, 255, 1, 2, 3, 4, 5, 6, 7, 8]);
const labels = ints([3], [0, 2, 1]);
const all = Uint32Array.of(0, 1, 2);

describe('arrays of a user', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-arrays-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function load(files: Readonly<Record<string, Uint8Array>>, task: Task = 'classes', target?: string) {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    const source = join(folder, Object.keys(files)[0] ?? '');
    return loadData({ source, ...(target === undefined ? {} : { target }) }, task, { bundledDirectory });
  }

  async function refusal(...given: Parameters<typeof load>): Promise<unknown> {
    const loaded = await load(...given);
    return loaded.ok ? 'loaded' : loaded.problems.map(({ code, values }) => [code, values['row']]).flat();
  }

  const shown = ({ count, sizes, values, targets, classNames, levels }: RawData): unknown => ({
    count,
    sizes,
    values: [...values],
    targets: 'labels' in targets ? [...targets.labels] : [targets.width, ...targets.values],
    classNames,
    levels,
  });

  it('are the same from NPY, NPZ stored and deflated, IDX and gzipped IDX', async () => {
    const [x, y] = [writeNpy(images), writeNpy(labels)];
    const pixels = Uint8Array.from(images.data);
    const classes = Uint8Array.from(labels.data);
    const loaded = [
      await load({ 'x.npy': x, 'y.npy': y }),
      await load({ 'a.npz': zip({ 'x.npy': x, 'y.npy': y }, false) }),
      await load({ 'b.npz': zip({ 'y_train.npy': y, 'x_train.npy': x }, true) }),
      await load({
        'train-images-idx3-ubyte': idx(8, [3, 2, 2], pixels),
        'train-labels-idx1-ubyte': idx(8, [3], classes),
      }),
      await load({
        'train-images-idx3-ubyte.gz': gzipSync(idx(8, [3, 2, 2], pixels)),
        'train-labels-idx1-ubyte.gz': gzipSync(idx(8, [3], classes)),
      }),
    ];
    const wanted = {
      count: 3,
      sizes: [2, 2],
      values: [...images.data],
      targets: [0, 2, 1],
      classNames: ['0', '1', '2'],
      levels: true,
    };
    expect(loaded.map((outcome) => shown(valueOf(outcome)))).toEqual(loaded.map(() => wanted));
  });

  it('become images with one channel or vectors, levels divided by 255', async () => {
    const raw = valueOf(await load({ 'x.npy': writeNpy(images), 'y.npy': writeNpy(labels) }));
    const inputs = [[1, 2, 2], [4], [2, 2]].map((sizes) =>
      [...valueOf(makeDataset(raw, valueOf(defaultRecipe(raw, sizes, all)), sizes)).inputs].slice(0, 4),
    );
    const wanted = [0, 0.2, 0.4, 1].map(Math.fround);
    expect(inputs).toEqual([wanted, wanted, wanted]);
    expect(defaultRecipe(raw, [3, 2, 2], all)).toMatchObject({ problems: [{ code: 'recipe-input-sizes' }] });
  });

  it('have channels moved from the end, and vectors standardised by the training rows', async () => {
    const colour = floats([2, 1, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const picture = valueOf(await load({ 'x.npy': writeNpy(colour), 'y.npy': writeNpy(ints([2], [0, 1])) }));
    const moved = valueOf(makeDataset(picture, { source: 'x', steps: [{ step: 'channelsFirst' }] }, [3, 1, 2]));
    const vectors = floats([3, 2], [1, 10, 3, 30, 100, 100]);
    const table = valueOf(await load({ 'x.npy': writeNpy(vectors), 'y.npy': writeNpy(labels) }));
    expect([[...moved.inputs].slice(0, 6), valueOf(defaultRecipe(table, [2], Uint32Array.of(0, 1))).steps]).toEqual([
      [1, 4, 2, 5, 3, 6],
      [{ step: 'standardise', mean: [2, 20], deviation: [1, 10] }],
    ]);
  });

  it('hold numbers or labels where the Output card says so', async () => {
    const x = writeNpy(floats([2, 1], [1, 2]));
    const learnt = async (y: HostTensor, task: Task): Promise<unknown> => {
      const { targets, classNames } = valueOf(await load({ 'x.npy': x, 'y.npy': writeNpy(y) }, task));
      return [targets, classNames];
    };
    const two = { width: 2, values: Float32Array.of(0, 1, 1, 1) };
    expect([await learnt(floats([2], [0.5, 7]), 'number'), await learnt(ints([2, 2], [0, 1, 1, 1]), 'labels')]).toEqual(
      [
        [{ task: 'number', width: 1, values: Float32Array.of(0.5, 7) }, ['0']],
        [{ task: 'labels', ...two }, ['0', '1']],
      ],
    );
  });

  it('hold a class for each pixel where the Output card says so', async () => {
    const x = writeNpy(floats([2, 1, 3], [1, 2, 3, 4, 5, 6]));
    const y = ints([2, 1, 3], [0, 2, 1, 0, 0, 2]);
    const { targets, classNames } = valueOf(await load({ 'x.npy': x, 'y.npy': writeNpy(y) }, 'pixels'));
    expect([targets, classNames]).toEqual([
      { task: 'pixels', sizes: [1, 3], labels: Int32Array.of(0, 2, 1, 0, 0, 2) },
      ['0', '1', '2'],
    ]);
  });

  it('are refused with the row where the numbers make no sense', async () => {
    const pair = (x: HostTensor, y: HostTensor, task: Task = 'classes'): Promise<unknown> =>
      refusal({ 'x.npy': writeNpy(x), 'y.npy': writeNpy(y) }, task);
    const x = floats([3, 1], [1, 2, 3]);
    expect({
      fewer: await pair(x, ints([2], [0, 1])),
      nan: await pair(floats([3, 2], [1, 2, 3, NaN, 5, 6]), labels),
      infinite: await pair(floats([3, 1], [1, 2, Infinity]), labels),
      half: await pair(x, floats([3], [0, 0.5, 1])),
      negative: await pair(x, ints([3], [0, 1, -1])),
      oneClass: await pair(x, ints([3], [4, 4, 4])),
      nanTarget: await pair(x, floats([3], [0, NaN, 1]), 'number'),
      notLabel: await pair(x, floats([3], [0, 1, 2]), 'labels'),
      oneHot: await pair(x, ints([3, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1])),
      onePixel: await pair(x, ints([3], [0, 1, 1]), 'pixels'),
      halfPixel: await pair(x, floats([3, 1, 2], [0, 1, 1, 0.5, 1, 1]), 'pixels'),
      none: await pair(floats([0, 4], []), ints([0], [])),
      scalar: await pair(floats([], [1]), labels),
    }).toEqual({
      fewer: ['array-rows', undefined],
      nan: ['array-not-finite', 1],
      infinite: ['array-not-finite', 2],
      half: ['array-not-class', 1],
      negative: ['array-not-class', 2],
      oneClass: ['data-one-class', undefined],
      nanTarget: ['array-not-finite', 1],
      notLabel: ['array-not-label', 2],
      oneHot: ['array-targets-shape', undefined],
      onePixel: ['array-targets-shape', undefined],
      halfPixel: ['array-not-class', 1],
      none: ['array-empty', undefined],
      scalar: ['array-empty', undefined],
    });
  });

  it('are refused, before anything is allocated, where a file is damaged or claims more than it holds', async () => {
    const [x, y] = [writeNpy(images), writeNpy(labels)];
    const good = zip({ 'x.npy': x, 'y.npy': y }, true);
    const label = { 'train-labels-idx1-ubyte': idx(8, [3], Uint8Array.of(0, 1, 2)) };
    const image = (bytes: Uint8Array): Promise<unknown> => refusal({ 'train-images-idx3-ubyte': bytes, ...label });
    const packed = gzipSync(idx(8, [3, 2, 2], new Uint8Array(12)));
    expect({
      magic: await image(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)),
      type: await image(idx(7, [3], new Uint8Array(3))),
      empty: await image(new Uint8Array()),
      header: await image(Uint8Array.of(0, 0, 8, 3, 0, 0)),
      short: await image(idx(8, [3, 2, 2], new Uint8Array(11))),
      long: await image(idx(8, [3, 2, 2], new Uint8Array(13))),
      gigabyte: await image(idx(8, [1024, 1024, 1024], new Uint8Array(12))),
      huge: await image(idx(14, [4294967295, 4294967295, 4294967295], new Uint8Array(12))),
      notGzip: await refusal({ 'i-images-idx3-ubyte.gz': packed.subarray(0, 20), 'i-labels-idx1-ubyte.gz': packed }),
      noLabels: await refusal({ 'q-images-idx3-ubyte': idx(8, [1, 1], Uint8Array.of(1)) }),
      unnamed: await refusal({ 'data.idx': idx(8, [1, 1], Uint8Array.of(1)) }),
      notZip: await refusal({ 'c.npz': x }),
      cutZip: await refusal({ 'c.npz': good.subarray(0, 60) }),
      damaged: await refusal({ 'c.npz': Buffer.from(good).fill(0xff, 40, 60) }),
      changed: await refusal({ 'c.npz': Buffer.from(zip({ 'x.npy': x, 'y.npy': y }, false)).fill(7, 170, 171) }),
      claims: await refusal({ 'c.npz': zip({ 'x.npy': x, 'y.npy': y }, true, 2 ** 31) }),
      claimsLess: await refusal({ 'c.npz': zip({ 'x.npy': x, 'y.npy': y }, true, 20) }),
      otherNames: await refusal({ 'c.npz': zip({ 'a.npy': x, 'y.npy': y }, false) }),
      noTarget: await refusal({ 'c.npz': zip({ 'x.npy': x, 'y.npy': y }, false) }, 'classes', 'z'),
      text: await refusal({ 'c.npz': zip({ 'x.npy': Buffer.from('no array'), 'y.npy': y }, false) }),
      noY: await refusal({ 'inputs.npy': x }),
      missing: await refusal({ 'zx.npy': x, 'x_alone.npy': x }, 'classes', join('/nowhere', 'y.npy')),
    }).toEqual({
      magic: ['idx-magic', undefined],
      type: ['idx-magic', undefined],
      empty: ['idx-magic', undefined],
      header: ['idx-length', undefined],
      short: ['idx-length', undefined],
      long: ['idx-length', undefined],
      gigabyte: ['idx-length', undefined],
      huge: ['idx-length', undefined],
      notGzip: ['data-file-not-unpacked', undefined],
      noLabels: ['data-file-missing', undefined],
      unnamed: ['idx-no-labels', undefined],
      notZip: ['npz-not-zip', undefined],
      cutZip: ['npz-not-zip', undefined],
      damaged: ['npz-damaged', undefined],
      changed: ['npz-damaged', undefined],
      claims: ['data-file-too-large', undefined],
      claimsLess: ['npy-truncated', undefined],
      otherNames: ['npz-no-array', undefined],
      noTarget: ['npz-no-array', undefined],
      text: ['npy-not-npy', undefined],
      noY: ['npy-no-target', undefined],
      missing: ['data-file-missing', undefined],
    });
  });
});
