import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { RawData } from '../../engine/data/index.js';
import {
  batchBuffer,
  copyInput,
  defaultRecipe,
  fillBatch,
  loadData,
  makeDataset,
  splitDataset,
} from '../../engine/data/index.js';
import { problemText } from '../../engine/text/index.js';
import { bundledDirectory } from './digits.js';

type Colour = readonly [red: number, green: number, blue: number];
const red: Colour = [200, 0, 0];
const blue: Colour = [0, 0, 200];

/** An image of one colour. */
function plain(colour: Colour, width = 4, height = 4): Sharp {
  const [r, g, b] = colour;
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
}

/** Red on the left, blue on the right. */
function halves(width = 8, height = 4): Sharp {
  const data = Buffer.from(
    Array.from({ length: width * height }, (_, i) => (i % width < width / 2 ? red : blue)).flat(),
  );
  return sharp(data, { raw: { width, height, channels: 3 } });
}

describe('a folder of images by class', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-images-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function put(files: Readonly<Record<string, Uint8Array | Sharp>>): Promise<void> {
    for (const [name, made] of Object.entries(files)) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, made instanceof Uint8Array ? made : await made.png().toBuffer());
    }
  }

  const load = async (input: readonly number[], options: Readonly<Record<string, number>> = {}) =>
    loadData({ source: folder, options }, 'classes', { bundledDirectory }, { input });

  const labelsOf = ({ targets }: RawData): number[] => ('labels' in targets ? [...targets.labels] : []);

  const refusal = async (...given: Parameters<typeof load>): Promise<string> => {
    const loaded = await load(...given);
    return loaded.ok ? 'loaded' : problemText(loaded.problems[0] as never, 'en').replaceAll(folder, 'DIR');
  };

  it('gives levels of the size of the Input, with the folders as classes in natural order', async () => {
    await put({ 'c10/a.png': plain(red), 'c2/b.png': plain(blue), 'c2/deep/c.png': plain([0, 0, 0]) });
    const raw = valueOf(await load([3, 2, 2]));
    expect(raw).toMatchObject({ count: 3, sizes: [3, 2, 2], classNames: ['c2', 'c10'], levels: true });
    expect(labelsOf(raw)).toEqual([0, 0, 1]);
    expect([...raw.values]).toEqual([
      ...[0, 0, 0, 0, 0, 0, 0, 0, 200, 200, 200, 200],
      ...new Array<number>(12).fill(0),
      ...[200, 200, 200, 200, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
    expect(raw.images?.files.map(({ name, grey }) => [name, grey])).toEqual([
      ['c2/b.png', false],
      ['c2/deep/c.png', false],
      ['c10/a.png', false],
    ]);
  });

  it('reads JPEG, PNG, WebP, TIFF and the first frame of a GIF alike', async () => {
    const frames = Buffer.concat([await plain(red).raw().toBuffer(), await plain(blue).raw().toBuffer()]);
    const gif = sharp(frames, { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } }).gif();
    await put({
      'x/1.jpg': await plain(red).jpeg({ quality: 100 }).toBuffer(),
      'x/2.webp': await plain(red).webp({ lossless: true }).toBuffer(),
      'x/3.tif': await plain(red).tiff().toBuffer(),
      'x/4.GIF': await gif.toBuffer(),
      'y/5.png': plain(red),
    });
    const raw = valueOf(await load([3, 1, 1]));
    const reds = Array.from({ length: raw.count }, (_, i) => [...raw.values.subarray(3 * i, 3 * i + 3)]);
    for (const [r = 0, g = 0, b = 0] of reds) {
      expect([Math.abs(r - 200) < 8, g < 8, b < 8]).toEqual([true, true, true]);
    }
    expect(reds).toHaveLength(5);
  });

  it('turns a picture as its EXIF data says', async () => {
    // Orientation 6: the camera lay on its side, so that what is left in the file is at the top.
    const turned = await halves().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer();
    await put({ 'x/1.jpg': turned, 'y/2.png': plain(red) });
    const raw = valueOf(await load([3, 8, 4]));
    const rows = Array.from({ length: 8 }, (_, row) => (raw.values[row * 4] as number) > 100);
    expect(rows).toEqual([true, true, true, true, false, false, false, false]);
    expect(raw.images?.files[0]).toMatchObject({ width: 4, height: 8 });
  });

  it('cuts out the middle, or puts all of it on black, as the recipe chooses', async () => {
    await put({ 'x/1.png': plain(red, 8, 4), 'y/2.png': plain(red) });
    const column = async (fit: number): Promise<number[]> => {
      const raw = valueOf(await load([3, 8, 8], { fit }));
      return Array.from({ length: 8 }, (_, row) => raw.values[row * 8 + 4] as number);
    };
    expect(await column(0)).toEqual(new Array(8).fill(200));
    expect(await column(1)).toEqual([0, 0, 200, 200, 200, 200, 0, 0]);
  });

  it('makes grey of colour for an Input of one channel, and keeps grey files', async () => {
    await put({ 'x/1.png': plain([255, 255, 255]), 'y/2.png': plain([100, 100, 100]).toColourspace('b-w') });
    const raw = valueOf(await load([1, 1, 1]));
    expect([[...raw.values], raw.images?.files.map(({ grey }) => grey)]).toEqual([
      [255, 100],
      [false, true],
    ]);
  });

  it('leaves out what cannot be decoded, counts it and names it', async () => {
    const whole = await halves(64, 64).jpeg().toBuffer();
    await put({
      'x/1.png': plain(red),
      'x/cut.jpg': whole.subarray(0, whole.length / 2),
      'x/empty.png': new Uint8Array(),
      'y/2.png': plain(blue),
      'y/text.png': Buffer.from('not an image'),
      'y/notes.txt': Buffer.from('notes'),
      'Thumbs.db': Buffer.from('litter'),
    });
    const loaded = await load([3, 1, 1]);
    const raw = valueOf(loaded);
    expect([raw.count, labelsOf(raw), [...raw.values]]).toEqual([2, [0, 1], [200, 0, 0, 0, 0, 200]]);
    expect(raw.images?.skipped.map(({ name, reason }) => `${name} ${reason}`).sort()).toEqual([
      'x/cut.jpg damaged',
      'x/empty.png empty',
      'y/notes.txt other',
      'y/text.png format',
    ]);
    const [warning] = loaded.problems;
    expect([warning?.severity, warning?.values['count'], warning?.values['all']]).toEqual(['warning', 3, 5]);
    expect(problemText(warning as never, 'en')).toContain('x/cut.jpg (');
  });

  it('takes train, val and test folders as the parts', async () => {
    const some = (part: string, count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          [`${part}/x/${i}.png`, plain([i + 1, 0, 0])] as const,
          [`${part}/y/${i}.png`, plain([0, 0, i + 1])] as const,
        ]).flat(),
      );
    await put({ ...some('train', 5), ...some('val', 1), ...some('test', 2) });
    const raw = valueOf(await load([3, 1, 1]));
    const { train, validation, test } = splitDataset(raw, { validationFraction: 0.3, seed: 1 });
    const names = (rows: Uint32Array): string[] =>
      [...rows].map((row) => raw.images?.files[row]?.name.slice(0, 7) ?? '');
    expect([raw.count, train.length, names(validation), names(test)]).toEqual([
      16,
      10,
      ['val/x/0', 'val/y/0'],
      ['test/x/', 'test/x/', 'test/y/', 'test/y/'],
    ]);
  });

  it('takes the folder that an archive has packed everything into, and a class named test beside others', async () => {
    await put({ 'pets/test/1.png': plain(red), 'pets/dog/2.png': plain(blue) });
    expect(valueOf(await load([1, 1, 1])).classNames).toEqual(['dog', 'test']);
  });

  it('has another fingerprint as soon as a file is another', async () => {
    await put({ 'x/1.png': plain(red), 'y/2.png': plain(blue) });
    const before = valueOf(await load([1, 1, 1])).sha256;
    const bigger = valueOf(await load([1, 2, 2])).sha256;
    await put({ 'y/2.png': plain([0, 0, 201]) });
    const after = valueOf(await load([1, 1, 1])).sha256;
    expect(new Set([before, bigger, after]).size).toBe(3);
  });

  it('is kept as bytes, and gives the numbers that floats would give', async () => {
    await put({ 'x/1.png': halves(), 'y/2.png': plain(blue) });
    const raw = valueOf(await load([3, 4, 8]));
    const recipe = valueOf(defaultRecipe(raw, [3, 4, 8], Uint32Array.of(0, 1)));
    expect(recipe).toEqual({
      source: folder,
      options: { channels: 3, height: 4, width: 8, fit: 0 },
      steps: [{ step: 'divide', by: 255 }],
    });
    const packed = valueOf(makeDataset(raw, recipe, [3, 4, 8]));
    const floats = valueOf(makeDataset({ ...raw, values: Float32Array.from(raw.values) }, recipe, [3, 4, 8]));
    const rows = Uint32Array.of(1, 0);
    const batch = (dataset: typeof packed) => fillBatch(dataset, rows, batchBuffer(dataset, 2)).x.data;
    const one = new Float32Array(96);
    copyInput(packed, 0, one);
    expect([packed.inputs, batch(packed), one]).toEqual([raw.values, batch(floats), floats.inputs.subarray(0, 96)]);
  });

  it('becomes vectors and sequences of rows where the Input takes those', async () => {
    await put({ 'x/1.png': halves(), 'y/2.png': plain(blue) });
    const steps = async (input: readonly number[]) => {
      const raw = valueOf(await load(input));
      return [raw.sizes, valueOf(defaultRecipe(raw, input, Uint32Array.of(0, 1))).steps.map(({ step }) => step)];
    };
    expect([await steps([16]), await steps([48]), await steps([4, 8])]).toEqual([
      [
        [1, 4, 4],
        ['divide', 'flatten'],
      ],
      [
        [3, 4, 4],
        ['divide', 'flatten'],
      ],
      [
        [1, 4, 8],
        ['divide', 'rows'],
      ],
    ]);
  });

  it('is refused with what is expected', async () => {
    expect(await refusal([1, 4, 4])).toMatch(/^DIR has 0 images and no folders in it\. Put the images of each class/);
    await put({ '1.png': plain(red), '2.png': plain(red) });
    expect(await refusal([1, 4, 4])).toMatch(/^DIR has 2 images and no folders in it\..*DIR\/cat\/1\.jpg/);
    await put({ 'x/notes.txt': Buffer.from('notes') });
    expect(await refusal([1, 4, 4])).toMatch(/^There are no images in the folders of DIR/);
    await put({ 'x/1.png': plain(red) });
    expect(await refusal([1, 4, 4])).toMatch(/^Every image in DIR is in the one folder 'x'/);
    await put({ 'y/1.png': Buffer.from('nothing') });
    expect(await refusal([1, 4, 4])).toMatch(
      /^Images of fewer than two classes in DIR can be decoded\. Left out: y\/1\.png \(.*\), x\/notes\.txt, 1\.png/,
    );
    await put({ 'y/2.png': plain(red) });
    expect(await refusal([7])).toMatch(/^The network's Input is vector 7, which does not say/);
    expect(await refusal([2, 4, 4])).toMatch(/has 2 channels; images have 1 \(grey\) or 3/);
    expect(await refusal([1, 4, 4], { fit: 2 })).toMatch(/The option 'fit'/);
    expect(await refusal([1, 4, 4])).toBe('loaded');
  });
});
