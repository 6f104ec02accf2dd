import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { elementCount, normal, randomKey, valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import type { Recipe } from '../../engine/data/index.js';
import { applyRecipe, readNpy, tableInputs, writeNpy } from '../../engine/data/index.js';
import type { GraphBuilder, GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import { openModel } from '../../engine/execute/index.js';
import { exportOnnx, modelInput } from '../../engine/export/index.js';
import type { Task } from '../../engine/layers/index.js';
import { withFolder } from '../child/limited-folders.js';
import { needsPython, python } from '../child/python.js';
import { relativeError } from '../execute/example-program.js';
import { smallExport, someSamples, someWeights } from './small-network.js';

/** A network, its data's recipe and raw examples, and what the script says of the first one. */
interface Case {
  readonly what: string;
  readonly task: Task;
  readonly classNames: readonly string[];
  readonly recipe: Recipe;
  readonly raw: HostTensor | string;
  readonly says: RegExp;
  draw(g: GraphBuilder): void;
}

function someRaw(...shape: number[]): HostTensor {
  const key = randomKey(3, 'test/raw');
  return { dtype: 'float', shape, data: Float32Array.from({ length: elementCount(shape) }, (_, i) => normal(key, i)) };
}

const percent = '\\d+\\.\\d\\d %';

const cases: readonly Case[] = [
  {
    what: 'an image that is divided, shifted, enlarged and padded, to classes',
    task: 'classes',
    classNames: ['null', 'eins', '二', 'three'],
    recipe: {
      source: 'digits',
      steps: [
        { step: 'divide', by: 16 },
        { step: 'subtract', value: 0.1307 },
        { step: 'enlarge', factor: 2 },
        { step: 'pad', cells: 1 },
      ],
    },
    raw: someRaw(3, 1, 3, 4),
    says: new RegExp(`^0: (null|eins|二|three) ${percent}(, (null|eins|二|three) ${percent}){2}$`),
    draw: (g) => {
      const x = g.layer('conv2d', { filters: 4 }, g.input({ channels: 1, height: 8, width: 10 }));
      g.output(g.layer('globalAveragePool2d', {}, x), { task: 'classes' });
    },
  },
  {
    what: 'an image with its channels last, standardised, to labels',
    task: 'labels',
    classNames: ['cat', 'dog'],
    recipe: {
      source: 'x.npy',
      steps: [{ step: 'standardise', mean: [0.5], deviation: [0.25] }, { step: 'channelsFirst' }],
    },
    raw: someRaw(2, 4, 5, 3),
    says: new RegExp(`^0: cat ${percent}, dog ${percent}$`),
    draw: (g) => {
      const x = g.layer('flatten', {}, g.input({ channels: 3, height: 4, width: 5 }));
      g.output(g.layer('dense', { units: 2 }, x), { task: 'labels' });
    },
  },
  {
    what: 'the rows of an image as a sequence, to classes',
    task: 'classes',
    classNames: [],
    recipe: { source: 'digits', steps: [{ step: 'rows' }] },
    raw: someRaw(2, 2, 4, 3),
    says: new RegExp(`^0: [0-2] ${percent}, [0-2] ${percent}, [0-2] ${percent}$`),
    draw: (g) => {
      const x = g.layer('lstm', { units: 5 }, g.input({ kind: 'sequence', length: 4, features: 6 }));
      g.output(g.layer('dense', { units: 3 }, x), { task: 'classes' });
    },
  },
  {
    what: 'tokens, to a number',
    task: 'number',
    classNames: ['stars'],
    recipe: { source: 'x.npy', steps: [{ step: 'tokens', vocabulary: 7 }] },
    raw: { dtype: 'int', shape: [2, 4], data: Int32Array.of(0, 6, 3, 1, 2, 2, 5, 4) },
    says: /^0: stars = -?[\d.e-]+$/,
    draw: (g) => {
      const x = g.layer('embedding', { features: 3 }, g.input({ kind: 'tokens', length: 4, vocabulary: 7 }));
      g.output(g.layer('dense', { units: 1 }, g.layer('flatten', {}, x)), { task: 'number' });
    },
  },
  {
    what: 'a table with categories and missing values, to a number',
    task: 'number',
    classNames: ['price'],
    recipe: {
      source: 'flats.csv',
      target: 'price',
      columns: [
        { name: 'size', kind: 'number' },
        { name: 'town', kind: 'category', categories: ['Bern', 'Chur, GR'] },
        { name: 'rooms', kind: 'number' },
      ],
      steps: [
        { step: 'fill', values: [50, null, 3] },
        { step: 'oneHot', sizes: [0, 2, 0] },
        { step: 'standardise', mean: [50, 0, 0, 3], deviation: [20, 1, 1, 2] },
      ],
    },
    raw: '\uFEFFtown,rooms,size,note\r\nBern,3,80,x\r\n"Chur, GR",N/A, 40 ,y\r\n,2,?,"a ""b"""\r\n',
    says: /^0: price = -?[\d.e-]+$/,
    draw: (g) => {
      const x = g.layer('dense', { units: 4, activation: 'relu' }, g.input({ kind: 'vector', features: 4 }));
      g.output(g.layer('dense', { units: 1 }, x), { task: 'number' });
    },
  },
  {
    what: 'a vector that is folded into steps, to classes',
    task: 'classes',
    classNames: ['up', 'down'],
    recipe: { source: 'x.npy', steps: [{ step: 'fold', features: 2 }] },
    raw: someRaw(2, 6),
    says: new RegExp(`^0: (up|down) ${percent}, (up|down) ${percent}$`),
    draw: (g) => {
      const x = g.layer('conv1d', { filters: 3, kernel: 2 }, g.input({ kind: 'sequence', length: 3, features: 2 }));
      g.output(g.layer('dense', { units: 2 }, g.layer('flatten', {}, x)), { task: 'classes' });
    },
  },
  {
    what: 'an image, to a class for each pixel',
    task: 'pixels',
    classNames: ['ink', 'paper'],
    recipe: { source: 'x.npy', steps: [] },
    raw: someRaw(2, 1, 5, 4),
    says: /^0: ink \d+\.\d % of the pixels, paper \d+\.\d % of the pixels$/,
    draw: (g) => {
      const x = g.layer('conv2d', { filters: 2, padding: 'same' }, g.input({ channels: 1, height: 5, width: 4 }));
      g.output(x, { task: 'pixels' });
    },
  },
];

function drawn({ draw, what }: Case): GraphDocument {
  const g = network(what);
  draw(g);
  return g.document();
}

/** Raw examples as the engine itself prepares them. */
function prepared({ raw, recipe }: Case): HostTensor {
  if (typeof raw === 'string') return valueOf(tableInputs(new TextEncoder().encode(raw), 'new.csv', recipe));
  const [count = 0, ...sizes] = raw.shape;
  const each = elementCount(sizes);
  const examples = Array.from({ length: count }, (_, i) => {
    const values = Float32Array.from(raw.data.subarray(i * each, (i + 1) * each));
    return valueOf(applyRecipe(recipe, { sizes, values }));
  });
  const shape = [count, ...(examples[0]?.sizes ?? [])];
  const data = examples.flatMap(({ values }) => [...values]);
  return raw.dtype === 'int'
    ? { dtype: 'int', shape, data: Int32Array.from(data) }
    : { dtype: 'float', shape, data: Float32Array.from(data) };
}

async function byFile(path: string, x: HostTensor): Promise<HostTensor | undefined> {
  const model = valueOf(await openModel(path, 1));
  try {
    return Object.values(await model.run({ [modelInput]: x }))[0];
  } finally {
    await model.close();
  }
}

describe('the script beside an exported model answers as the model does', () => {
  test.for(cases)('for $what', (given, { skip }) =>
    withFolder(async (folder) => {
      await needsPython(skip, 'numpy', 'onnxruntime');
      const checked = check(drawn(given));
      const { task, classNames, recipe, raw } = given;
      const metadata = {
        title: 'it',
        task,
        classNames,
        preprocessing: JSON.parse(JSON.stringify(recipe)) as never,
        netloomVersion: '0',
      };
      const samples = prepared(given);
      const directory = join(folder, 'out');
      const options = { checked, weights: someWeights(checked), samples, metadata };
      const { path } = valueOf(await exportOnnx(smallExport(directory, options)));
      const examples = join(folder, typeof raw === 'string' ? 'new.csv' : 'new.npy');
      await writeFile(examples, typeof raw === 'string' ? raw : writeNpy(raw));
      const said = await python([join(directory, 'it.py'), examples, '--out', join(folder, 'y.npy')]);
      const came = valueOf(readNpy(await readFile(join(folder, 'y.npy')), 'y.npy'));
      expect(relativeError(came, await byFile(path, samples))).toBeLessThan(1e-6);
      expect(said.split('\n')[0]).toMatch(given.says);
    }),
  );

  test('for zeros where it is given nothing, and for arrays that are prepared already', ({ skip }) =>
    withFolder(async (folder) => {
      await needsPython(skip, 'numpy', 'onnxruntime');
      const { path } = valueOf(await exportOnnx(smallExport(folder)));
      const samples = someSamples(3, [1, 6, 6]);
      const zero: HostTensor = { dtype: 'float', shape: [1, 1, 6, 6], data: new Float32Array(36) };
      await writeFile(join(folder, 'x.npy'), writeNpy(samples));
      const answered = async (...words: string[]): Promise<HostTensor> => {
        await python([join(folder, 'Small-net-1-2.py'), ...words, '--out', join(folder, 'y.npy')], folder);
        return valueOf(readNpy(await readFile(join(folder, 'y.npy')), 'y.npy'));
      };
      const errors = [
        relativeError(await answered(), await byFile(path, zero)),
        relativeError(await answered('x.npy', '--prepared'), await byFile(path, samples)),
      ];
      expect(Math.max(...errors)).toBeLessThan(1e-6);
    }));
});
