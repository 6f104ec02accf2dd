import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { applyCommand, network, writeDocument } from '../../engine/document/index.js';
import { Jobs } from '../../engine/session/jobs.js';
import { KeptRuns } from '../../engine/session/kept-runs.js';
import type { MethodContext } from '../../engine/session/method.js';
import type { DataPage } from '../../engine/session/methods/data-page.js';
import { dataPage } from '../../engine/session/methods/data-page.js';
import type { DataPreview } from '../../engine/session/methods/data-preview.js';
import { dataPreview } from '../../engine/session/methods/data-preview.js';
import type { DataSampleStages } from '../../engine/session/methods/data-sample.js';
import { dataSample } from '../../engine/session/methods/data-sample.js';
import { dataSources } from '../../engine/session/methods/data-sources.js';
import { bundledDirectory } from '../data/digits.js';

const events: unknown[] = [];
const context: MethodContext = {
  home: { bundledDirectory, version: 'test' },
  jobs: new Jobs(),
  kept: new KeptRuns(),
  id: 1,
  emit: (event) => events.push(event),
};

/** Input, a dense layer, Output, on this data. */
function drawn(
  input: Parameters<ReturnType<typeof network>['input']>[0],
  units: number,
  data: Record<string, unknown>,
  task = 'classes',
): GraphDocument {
  const g = network('Looked at');
  let x = g.input(input);
  if (input.kind === 'image') x = g.layer('flatten', {}, x);
  x = g.layer('dense', { units }, x);
  g.output(x, { task });
  return { ...g.document(), data: data as GraphDocument['data'] };
}

const look = async (document: GraphDocument): Promise<DataPreview> =>
  valueOf(await dataPreview.run({ graph: writeDocument(document) }, context)) as DataPreview;

const page = async (document: GraphDocument, form: 'original' | 'taken', count = 2): Promise<DataPage> =>
  valueOf(
    await dataPage.run({ graph: writeDocument(document), part: 'train', from: 0, count, form }, context),
  ) as DataPage;

/** The document after every fix, as the window applies them. */
const mended = (document: GraphDocument, { fits }: DataPreview): GraphDocument =>
  fits.flatMap(({ commands }) => commands).reduce((now, command) => valueOf(applyCommand(now, command)), document);

describe('a look at the data of a graph', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-look-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('tells what the bundled digits are, and what becomes of them', async () => {
    const preview = await look(drawn({ kind: 'image', channels: 1, height: 28, width: 28 }, 10, { source: 'digits' }));
    const { count, split, classes, stages, fits, ink, kind } = preview;
    expect({ count, split, kind, ink, fits }).toEqual({
      count: 1797,
      split: { train: 1222, validation: 216, test: 359 },
      kind: 'bundled',
      ink: true,
      fits: [],
    });
    expect(classes?.reduce((sum, c) => sum + c.train + c.validation + c.test, 0)).toBe(1797);
    expect(stages.map(({ step, values, sizes, summary }) => [step, values, sizes, summary.min, summary.max])).toEqual([
      [undefined, {}, [1, 8, 8], 0, 16],
      ['divide', { by: 16 }, [1, 8, 8], 0, 1],
      ['enlarge', { factor: 3 }, [1, 24, 24], 0, 1],
      ['pad', { cells: 2 }, [1, 28, 28], 0, 1],
    ]);
  });

  it('shows examples as they are and as the network takes them, and one on its way', async () => {
    const document = drawn({ kind: 'image', channels: 1, height: 28, width: 28 }, 10, { source: 'digits' });
    const [before] = (await page(document, 'original')).samples;
    const [after] = (await page(document, 'taken')).samples;
    expect([before?.picture?.height, after?.picture?.height, before?.row]).toEqual([8, 28, after?.row]);
    const bytes = Buffer.from(before?.picture?.bytes ?? '', 'base64');
    expect([bytes.length, Math.max(...bytes)]).toEqual([64, 255]);
    const row = before?.row ?? 0;
    const way = valueOf(await dataSample.run({ graph: writeDocument(document), row }, context)) as DataSampleStages;
    expect(way.stages.map(({ sizes, picture }) => [sizes, picture?.width])).toEqual([
      [[1, 8, 8], 8],
      [[1, 8, 8], 8],
      [[1, 24, 24], 24],
      [[1, 28, 28], 28],
    ]);
  });

  it('tells the columns of a table, and has the fixes after which the network fits', async () => {
    const document = drawn({ kind: 'image', channels: 1, height: 28, width: 28 }, 10, { source: 'wine' });
    const preview = await look(document);
    expect(preview.columns?.[0]).toMatchObject({
      name: 'alcohol',
      kind: 'number',
      summary: { min: Math.fround(11.03), missing: 0 },
    });
    expect(preview.fits.map(({ about, problem }) => [about, problem.code])).toEqual([
      ['input', 'recipe-input-sizes'],
      ['units', 'output-units'],
    ]);
    const vector = drawn({ kind: 'vector', features: 5 }, 10, { source: 'wine' });
    const after = mended(vector, await look(vector));
    const fitting = await look(after);
    expect([fitting.fits, fitting.stages.map(({ step, sizes }) => [step, sizes])]).toEqual([
      [],
      [
        [undefined, [13]],
        ['standardise', [13]],
      ],
    ]);
    const [sample] = (await page(after, 'original')).samples;
    expect([sample?.label, sample?.values?.length]).toEqual(['class_0', 13]);
  });

  it('finds the task that the data is for', async () => {
    const document = drawn({ kind: 'vector', features: 10 }, 1, { source: 'diabetes' });
    const preview = await look(document);
    expect([preview.task, preview.fits.map(({ about }) => about), preview.numbers?.[0]?.summary.max]).toEqual([
      'number',
      ['task'],
      346,
    ]);
    expect((await look(mended(document, preview))).fits).toEqual([]);
    const path = join(folder, 'flats.csv');
    await writeFile(
      path,
      ['size,town,price', ...Array.from({ length: 30 }, (_, i) => `${i || ''},Bern,${i * 7}`)].join('\n'),
    );
    const flats = drawn({ kind: 'vector', features: 2 }, 1, { source: path });
    const found = await look(flats);
    expect(found.columns).toMatchObject([
      { name: 'size', kind: 'number', summary: { missing: 1, max: 29 } },
      { name: 'town', kind: 'category', categories: ['Bern'] },
    ]);
    expect((await look(mended(flats, found))).fits).toEqual([]);
  });

  it('shows a folder of images, what was left out and the names of its classes', async () => {
    const path = join(folder, 'pets');
    for (const name of ['cat', 'dog']) {
      await mkdir(join(path, name), { recursive: true });
      for (let i = 0; i < 10; i++) {
        const colour = name === 'cat' ? { r: 20 * i, g: 0, b: 0 } : { r: 0, g: 0, b: 20 * i };
        const image = sharp({ create: { width: 20, height: 10 + i, channels: 3, background: colour } });
        await image.png().toFile(join(path, name, `${i}.png`));
      }
    }
    await writeFile(join(path, 'dog', 'torn.jpg'), 'torn');
    events.length = 0;
    const document = drawn({ kind: 'image', channels: 2, height: 16, width: 16 }, 5, { source: path });
    const preview = await look(document);
    expect(preview).toMatchObject({
      kind: 'images',
      count: 20,
      images: { grey: 0, smallest: [10, 20], largest: [19, 20] },
      skipped: { count: 1, files: [{ name: 'dog/torn.jpg', reason: 'format' }] },
    });
    expect(events.at(-1)).toEqual({ read: 21, total: 21 });
    expect(preview.fits.map(({ about, problem }) => [about, problem.code])).toEqual([
      ['input', 'recipe-input-sizes'],
      ['units', 'output-units'],
    ]);
    const after = mended(document, preview);
    const fitting = await look(after);
    expect([fitting.fits, fitting.sizes, fitting.stages.map(({ step }) => step)]).toEqual([
      [],
      [3, 64, 64],
      [undefined, 'divide'],
    ]);
    const [sample] = (await page(after, 'taken')).samples;
    expect([sample?.label, sample?.file?.startsWith('cat/'), sample?.picture?.channels]).toEqual(['cat', true, 3]);
  });

  it('refuses data that is not there, in a sentence', async () => {
    const document = drawn({ kind: 'vector', features: 2 }, 2, { source: join(folder, 'nothing.csv') });
    const refused = await dataPreview.run({ graph: writeDocument(document) }, context);
    expect([refused.ok, refused.problems.map(({ code }) => code)]).toEqual([false, ['data-file-missing']]);
  });

  it('lists what comes along, with pictures of what can be looked at', async () => {
    const { bundled } = valueOf(await dataSources.run({}, context)) as Awaited<{
      bundled: readonly { id: string; count: number; pictures: readonly unknown[] }[];
    }>;
    expect(bundled.map(({ id, count, pictures }) => [id, count, pictures.length])).toEqual([
      ['digits', 1797, 6],
      ['scenes', 1000, 6],
      ['iris', 150, 0],
      ['wine', 178, 0],
      ['breast-cancer', 569, 0],
      ['diabetes', 442, 0],
    ]);
  });
});
