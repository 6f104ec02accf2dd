import { describe, expect, it } from 'vitest';
import type { HostTensor, Outcome } from '../../engine/base/index.js';
import { valueOf } from '../../engine/base/index.js';
import type { RawData, RecipeStep } from '../../engine/data/index.js';
import {
  applyRecipe,
  batchBuffer,
  defaultRecipe,
  fillBatch,
  makeDataset,
  readRecipe,
  recipeFor,
  tableInputs,
} from '../../engine/data/index.js';
import { readArrays } from '../../engine/data/arrays/read-arrays.js';
import { readTable } from '../../engine/data/table/read-table.js';
import { digitsFor, rawDigits } from './digits.js';

const none = new Uint32Array();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const shown = (outcome: Outcome<unknown>): unknown =>
  outcome.ok ? 'fine' : outcome.problems.map(({ code, values }) => [code, values]).flat();

function applied(sizes: number[], values: number[], step: RecipeStep): unknown {
  const example = applyRecipe({ source: 'any', steps: [step] }, { sizes, values: Float32Array.from(values) });
  return example.ok ? [example.value.sizes, [...example.value.values]] : example.problems[0]?.code;
}

function arrays(x: HostTensor, rows: number): RawData {
  const y: HostTensor = { dtype: 'int', shape: [rows], data: Int32Array.from({ length: rows }, (_, i) => i % 2) };
  return valueOf(readArrays({ source: 'x.npy', target: 'y.npy', x, y, bytes: [] }, 'classes'));
}

const table = (text: string): RawData =>
  valueOf(readTable({ path: 't.csv', bytes: bytesOf(text), task: 'classes', target: 'y' }));

describe('the recipe steps of sequences', () => {
  it('read rows, cut vectors into steps, and leave tokens as they are', () => {
    expect({
      rows: applied([1, 2, 3], [1, 2, 3, 4, 5, 6], { step: 'rows' }),
      'rows of colour': applied([2, 1, 3], [1, 2, 3, 4, 5, 6], { step: 'rows' }),
      'rows of a vector': applied([6], [1, 2, 3, 4, 5, 6], { step: 'rows' }),
      fold: applied([6], [1, 2, 3, 4, 5, 6], { step: 'fold', features: 2 }),
      'uneven fold': applied([6], [1, 2, 3, 4, 5, 6], { step: 'fold', features: 4 }),
      tokens: applied([2], [1, 7], { step: 'tokens', vocabulary: 9 }),
      'tokens of an image': applied([1, 1, 2], [1, 7], { step: 'tokens', vocabulary: 9 }),
    }).toEqual({
      rows: [
        [2, 3],
        [1, 2, 3, 4, 5, 6],
      ],
      'rows of colour': [
        [1, 6],
        [1, 4, 2, 5, 3, 6],
      ],
      'rows of a vector': 'recipe-needs-image',
      fold: [
        [3, 2],
        [1, 2, 3, 4, 5, 6],
      ],
      'uneven fold': 'recipe-fold',
      tokens: [[2], [1, 7]],
      'tokens of an image': 'recipe-needs-vector',
    });
  });

  it('are read back from a file, and refused with other numbers', () => {
    const steps = [{ step: 'fold', features: 2 }, { step: 'rows' }, { step: 'tokens', vocabulary: 5 }];
    const wrong = [
      { step: 'fold', features: 0 },
      { step: 'tokens', vocabulary: 2 ** 25 },
      { step: 'rows', of: 1 },
    ];
    const recipe = { source: 'any', steps, options: { count: 3 } };
    const codes = wrong.map((step) =>
      readRecipe({ source: 'any', steps: [step] })
        .problems.map((p) => p.code)
        .join(),
    );
    expect([readRecipe(recipe), codes]).toEqual([
      { ok: true, value: recipe, problems: [] },
      ['recipe-step', 'recipe-step', 'recipe-step'],
    ]);
  });
});

describe('a digit read row by row', () => {
  it('has a row of the image at each step, at both sizes', async () => {
    const raw = await rawDigits();
    const small = await digitsFor(8, 8);
    const [image, large] = [await digitsFor(1, 28, 28), await digitsFor(28, 28)];
    expect([
      [...small.inputs.subarray(0, 64)].map((value) => value * 16),
      valueOf(recipeFor('digits', [8, 8])).steps.map(({ step }) => step),
      large.inputs.every((value, i) => value === image.inputs[i]),
    ]).toEqual([[...raw.values.subarray(0, 64)], ['divide', 'rows'], true]);
  });

  it('is told apart from an image and a vector where the Input asks for something else', async () => {
    const raw = await rawDigits();
    const wanted = ['image 28 × 28 × 1', 'image 8 × 8 × 1', 'vector 64', 'sequence 8 × 8', 'sequence 28 × 28'];
    expect([shown(defaultRecipe(raw, [16, 4], none)), shown(defaultRecipe(raw, [64], none, 20))]).toEqual([
      ['recipe-input-sizes', { source: 'digits', came: 'sequence 16 × 4', wanted }],
      ['recipe-input-sizes', { source: 'digits', came: 'tokens 64', wanted }],
    ]);
  });
});

describe('arrays and tables as sequences', () => {
  it('are taken as they are, or a row of values is cut into steps', () => {
    const cube = arrays({ dtype: 'float', shape: [2, 3, 2], data: Float32Array.from({ length: 12 }, (_, i) => i) }, 2);
    const rows = arrays({ dtype: 'float', shape: [2, 4], data: Float32Array.from({ length: 8 }, (_, i) => i) }, 2);
    const csv = table('a,b,c,d,y\n1,2,3,4,no\n5,6,7,8,yes\n');
    const steps = (raw: RawData, sizes: number[]): unknown =>
      valueOf(defaultRecipe(raw, sizes, Uint32Array.of(0, 1))).steps.map(({ step }) => step);
    expect([
      steps(cube, [3, 2]),
      steps(rows, [4, 1]),
      steps(rows, [2, 2]),
      steps(csv, [4, 1]),
      steps(csv, [2, 2]),
      shown(defaultRecipe(csv, [3, 2], none)),
      shown(defaultRecipe(cube, [3, 4], none)),
    ]).toEqual([
      ['standardise'],
      ['standardise', 'fold'],
      ['standardise', 'fold'],
      ['standardise', 'fold'],
      ['standardise', 'fold'],
      ['recipe-input-sizes', { source: 't.csv', came: 'sequence 3 × 2', wanted: ['vector 4', 'sequence 4 × 1'] }],
      [
        'recipe-input-sizes',
        { source: 'x.npy', came: 'sequence 3 × 4', wanted: ['sequence 3 × 2', 'image 3 × 2 × 1', 'vector 6'] },
      ],
    ]);
  });
});

describe('numbers of tokens', () => {
  const tokens = (data: number[]): RawData => arrays({ dtype: 'int', shape: [2, 3], data: Int32Array.from(data) }, 2);
  const made = (raw: RawData, vocabulary = 9): Outcome<unknown> => {
    const recipe = defaultRecipe(raw, [3], none, vocabulary);
    return recipe.ok ? makeDataset(raw, recipe.value, [3], vocabulary) : recipe;
  };

  it('reach the network as whole numbers', () => {
    const raw = tokens([0, 8, 3, 4, 5, 1]);
    const dataset = valueOf(makeDataset(raw, valueOf(defaultRecipe(raw, [3], none, 9)), [3], 9));
    const { x } = fillBatch(dataset, Uint32Array.of(1, 0), batchBuffer(dataset, 4));
    expect([dataset.vocabulary, x]).toEqual([
      9,
      { dtype: 'int', shape: [2, 3], data: Int32Array.of(4, 5, 1, 0, 8, 3) },
    ]);
  });

  it('are refused with row and place where they are none: arrays count from 0, tables as a spreadsheet', () => {
    const csv = 'first,second,third,y\n1,2,3,no\n4,,6,yes\n';
    expect({
      beyond: shown(made(tokens([0, 8, 3, 4, 9, 1]))),
      negative: shown(made(tokens([0, -1, 3, 4, 5, 1]))),
      half: shown(made(arrays({ dtype: 'float', shape: [2, 3], data: Float32Array.of(0, 1, 2, 3, 4, 5.5) }, 2))),
      missing: shown(made(table(csv))),
      beyondInTable: shown(made(table(csv.replace(',,', ',12,')))),
      texts: shown(made(table('first,second,third,y\n1,2,red,no\n4,5,blue,yes\n'))),
      image: shown(made(arrays({ dtype: 'int', shape: [2, 3, 1], data: new Int32Array(6) }, 2))),
      fine: shown(made(table(csv.replace(',,', ',5,')))),
    }).toEqual({
      beyond: ['token-not-token', { row: 1, place: 2, came: 9, last: 8 }],
      negative: ['token-not-token', { row: 0, place: 2, came: -1, last: 8 }],
      half: ['token-not-token', { row: 1, place: 3, came: 5.5, last: 8 }],
      missing: ['token-not-token', { row: 3, place: 'second', came: 'NaN', last: 8 }],
      beyondInTable: ['token-not-token', { row: 3, place: 'second', came: 12, last: 8 }],
      texts: ['token-texts', { column: 'third' }],
      image: ['recipe-input-sizes', { source: 'x.npy', came: 'tokens 3', wanted: [] }],
      fine: 'fine',
    });
  });

  it('need an Input for tokens of the same vocabulary, and no other', () => {
    const raw = tokens([0, 8, 3, 4, 5, 1]);
    const recipe = { source: 'x.npy', steps: [{ step: 'tokens', vocabulary: 9 } as const] };
    expect([
      shown(makeDataset(raw, recipe, [3])),
      shown(makeDataset(raw, { source: 'x.npy', steps: [] }, [3], 9)),
      shown(makeDataset(raw, recipe, [3], 12)),
    ]).toEqual([
      ['recipe-gives-sizes', { came: 'tokens 3', wanted: 'vector 3' }],
      ['recipe-gives-sizes', { came: 'vector 3', wanted: 'tokens 3' }],
      ['recipe-vocabulary', { came: 9, wanted: 12 }],
    ]);
  });

  it('are predicted from a table with the same columns', () => {
    const raw = table('first,second,third,y\n1,2,3,no\n4,5,6,yes\n');
    const recipe = valueOf(defaultRecipe(raw, [3], none, 9));
    const rows = (text: string): unknown => {
      const inputs = tableInputs(bytesOf(text), 'new.csv', recipe);
      return inputs.ok ? [inputs.value.shape, [...inputs.value.data]] : shown(inputs);
    };
    expect([rows('third,first,second\n7,8,0\n'), rows('third,first,second\n7,8,9\n')]).toEqual([
      [
        [1, 3],
        [8, 0, 7],
      ],
      ['token-not-token', { row: 2, place: 'second', came: 9, last: 8 }],
    ]);
  });
});
