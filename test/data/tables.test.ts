import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../engine/base/index.js';
import { valueOf } from '../../engine/base/index.js';
import type { RawData, Task } from '../../engine/data/index.js';
import { defaultRecipe, makeDataset, readRecipe, tableInputs } from '../../engine/data/index.js';
import { readTable } from '../../engine/data/table/read-table.js';
import { problemText } from '../../engine/text/index.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string, task: Task, target?: string): Outcome<RawData> {
  return readTable({ path: 'flat.csv', bytes: bytesOf(text), task, ...(target === undefined ? {} : { target }) });
}

const flats = ['size,city,rooms,price', '10,Bern,1,100', '20,Chur,2,200', ',Bern,3,300', '40,?,4,400', '90,Chur,5,500'];
const flatText = flats.join('\n');
const rows = (...numbers: number[]): Uint32Array => Uint32Array.from(numbers);

describe('a table of a user', () => {
  it('has numbers, categories and missing values, and learns the last column where none is named', () => {
    const table = read(flatText, 'number');
    const raw = valueOf(table);
    expect({
      columns: raw.columns,
      values: [...raw.values],
      targets: raw.targets,
      names: raw.classNames,
      notes: table.problems.map((p) => problemText(p, 'en')),
    }).toEqual({
      columns: [
        { name: 'size', kind: 'number' },
        { name: 'city', kind: 'category', categories: ['Bern', 'Chur'] },
        { name: 'rooms', kind: 'number' },
      ],
      values: [10, 0, 1, 20, 1, 2, NaN, 0, 3, 40, NaN, 4, 90, 1, 5],
      targets: { task: 'number', width: 1, values: Float32Array.of(100, 200, 300, 400, 500) },
      names: ['price'],
      notes: [
        "The last column, 'price', is what is learnt. Another can be chosen on the Data screen.",
        "Missing values: 2. A number becomes the median of its column's training rows, a category none of the known ones; the run records which.",
      ],
    });
  });

  it('learns several columns as labels: yes is the later of two texts, and each label is called as its column', () => {
    const text = ['a,damp,mouldy,b', '1,no,0,5', '2,yes,1,6', '3,no,1,7'].join('\n');
    const { columns, targets, classNames, target } = valueOf(read(text, 'labels', ' mouldy , damp '));
    expect({ columns: columns?.map(({ name }) => name), targets, classNames, target }).toEqual({
      columns: ['a', 'b'],
      targets: { task: 'labels', width: 2, values: Float32Array.of(0, 0, 1, 1, 1, 0) },
      classNames: ['mouldy', 'damp'],
      target: 'mouldy,damp',
    });
    expect(valueOf(read(text, 'number', 'a,b')).targets).toEqual({
      task: 'number',
      width: 2,
      values: Float32Array.of(1, 5, 2, 6, 3, 7),
    });
  });

  it('takes a name with a comma for one column where there is such a column', () => {
    expect(valueOf(read('"a,b",a,b\n1,0,1\n2,1,0', 'labels', 'a,b')).columns?.map(({ name }) => name)).toEqual([
      'a',
      'b',
    ]);
  });

  it('refuses several columns with their reason: for classes, one that is not there, one named twice, one of three texts', () => {
    const text = 'a,b,c\n1,0,x\n2,1,y\n3,1,z\n4,0,x\n5,1,y\n6,1,z';
    const refusal = (task: Task, target: string): string =>
      read(text, task, target)
        .problems.map((p) => problemText(p, 'en'))
        .join(' ');
    expect([
      refusal('classes', 'a,b'),
      refusal('labels', 'b,d'),
      refusal('labels', 'b,b'),
      refusal('labels', 'b,c'),
    ]).toEqual([
      'Several columns are to be learnt (a, b), but the Output card gives one class to each row. Choose one column as what is learnt, or give the card the task labels (yes or no for each column) or number.',
      "The table has no column 'd'. Choose what is learnt on the Data screen: a, b, c.",
      "Column 'b' is to be learnt twice. Name each column once.",
      "The Output card answers yes or no, but column 'c' has other values than two: x, y, z. Give the card the task classes.",
    ]);
  });

  it('is measured on the training rows alone, and the recipe records every number', () => {
    const raw = valueOf(read(flatText, 'number'));
    const recipe = valueOf(defaultRecipe(raw, [4], rows(0, 1, 2)));
    const deviation = Math.sqrt((5 ** 2 * 2) / 3);
    expect(recipe).toEqual({
      source: 'flat.csv',
      target: 'price',
      columns: raw.columns,
      steps: [
        { step: 'fill', values: [15, null, 2] },
        { step: 'oneHot', sizes: [0, 2, 0] },
        { step: 'standardise', mean: [15, 0, 0, 2], deviation: [deviation, 1, 1, Math.sqrt(2 / 3)] },
      ],
    });
    const json: unknown = JSON.parse(JSON.stringify(recipe));
    expect(readRecipe(json)).toEqual({ ok: true, value: recipe, problems: [] });
  });

  it('becomes standardised numbers and zeros and ones; what is missing becomes the median, or no category', () => {
    const raw = valueOf(read(flatText, 'number'));
    const recipe = valueOf(defaultRecipe(raw, [4], rows(0, 1, 2)));
    const dataset = valueOf(makeDataset(raw, recipe, [4]));
    const [size, room] = [Math.sqrt(50 / 3), Math.sqrt(2 / 3)];
    const wanted = [
      [-5 / size, 1, 0, -1 / room],
      [5 / size, 0, 1, 0],
      [0, 1, 0, 1 / room],
      [25 / size, 0, 0, 2 / room],
      [75 / size, 0, 1, 3 / room],
    ];
    expect([...dataset.inputs]).toEqual(wanted.flat().map(Math.fround));
  });

  it('is predicted from by the same numbers, whatever the order of the columns, and without the target', () => {
    const raw = valueOf(read(flatText, 'number'));
    const recipe = valueOf(defaultRecipe(raw, [4], rows(0, 1, 2)));
    const dataset = valueOf(makeDataset(raw, recipe, [4]));
    const turned = flats.map((line) => line.split(',').slice(0, 3).reverse().join(',')).join('\n');
    const inputs = valueOf(tableInputs(bytesOf(turned), 'new.csv', recipe));
    const codes = (text: string): unknown => {
      const outcome = tableInputs(bytesOf(text), 'new.csv', recipe);
      return outcome.ok ? 'read' : outcome.problems.map((p) => problemText(p, 'en'));
    };
    expect([inputs.shape, [...inputs.data]]).toEqual([[5, 4], [...dataset.inputs]]);
    expect([codes('size,city\n1,Bern\n'), codes('size,city,rooms\n1,Bern,1\n2,Basel,1\n')]).toEqual([
      ['new.csv lacks columns that the network was trained on: rooms. It has size, city.'],
      ["Row 3 has 'Basel' in column 'city', which the network was not trained on. It knows Bern, Chur."],
    ]);
  });

  it('has classes in order of size or of their code points, and two of them as no and yes', () => {
    const learnt = (cells: string[], task: Task): unknown => {
      const { targets, classNames } = valueOf(read(`a,b\n${cells.map((cell) => `1,${cell}`).join('\n')}\n`, task));
      return [classNames, [...('labels' in targets ? targets.labels : targets.values)]];
    };
    expect([
      learnt(['10', '9', '10', '9', '2', '2'], 'classes'),
      learnt(['b', 'a', ' b', 'B', 'B', 'a'], 'classes'),
      learnt(['yes', 'no', 'yes', 'no'], 'labels'),
    ]).toEqual([
      [
        ['2', '9', '10'],
        [2, 1, 2, 1, 0, 0],
      ],
      [
        ['B', 'a', 'b'],
        [2, 1, 2, 0, 0, 1],
      ],
      [['yes'], [1, 0, 1, 0]],
    ]);
  });

  it('is refused with a sentence that names row and column where nothing sound can be learnt', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `n${i},${i % 2}`).join('\n');
    const amounts = Array.from({ length: 20 }, (_, i) => `1,${i}.5`).join('\n');
    const sentence = (text: string, task: Task = 'classes', target?: string): unknown => {
      const outcome = read(text, task, target);
      return outcome.ok ? 'read' : outcome.problems.map((p) => problemText(p, 'en')).join();
    };
    expect([
      sentence('a,b\n1,x\n2,y\n', 'classes', 'c'),
      sentence('a,b\n1,x\n2,x\n3,x\n'),
      sentence('a,b\n1,x\n2,\n'),
      sentence('a,b\n1,5\n2,six\n', 'number'),
      sentence('a,b\n1,5\n2,1e99\n', 'number'),
      sentence(`a,b\n${amounts}\n`),
      sentence('a,b\n1,x\n2,y\n3,z\n1,x\n2,y\n3,z\n', 'labels'),
      sentence('a,b\n1,x\n2,y\n3,x\nfour,y\n'),
      sentence('a,b\n1,x\ninf,y\n'),
      sentence('a,b\nNA,x\n?,y\n'),
      sentence(`a,b\n${ids}\n`),
      sentence('a,b\n'),
      sentence(''),
      sentence('1,2\n3,4\n'),
      sentence('a;b\n1;2\n'),
      sentence('a,\n1,2\n'),
      sentence('a,a\n1,2\n'),
      sentence('a\n1\n2\n'),
    ]).toEqual([
      "The table has no column 'c'. Choose what is learnt on the Data screen: a, b.",
      "Every example, from row 2 to row 4, is of the class 'x'. There is nothing to tell apart: add examples of another class.",
      "Row 3 has no value in column 'b', which is what is learnt. Fill it in or remove the row.",
      "Row 3 has 'six' in column 'b', but the Output card predicts numbers. Correct the cell, or give the card the task classes.",
      "Column 'b' has 1e99 in row 3, which is no finite number. Correct the cell, or leave it empty if the value is not known.",
      "Column 'b' has 20 different values in 20 rows, too many to be classes. If they are amounts, give the Output card the task number; else choose another column as what is learnt.",
      "The Output card answers yes or no, but column 'b' has other values than two: x, y, z. Give the card the task classes.",
      "Column 'a' holds numbers, but row 5 has 'four' there. Correct the cell, or leave it empty if the value is not known.",
      "Column 'a' has inf in row 3, which is no finite number. Correct the cell, or leave it empty if the value is not known.",
      "Column 'a' has no value in any row. Remove it.",
      "Column 'a' has 20 different texts in 20 rows, so it names rows instead of describing them. Remove it.",
      'flat.csv has no rows of data. A CSV file begins with a header, and each row below it is an example.',
      'flat.csv has no rows of data. A CSV file begins with a header, and each row below it is an example.',
      'The first row of flat.csv is numbers (1, 2), not a header. Put a row with the names of the columns above it.',
      'flat.csv has its cells between semicolons or tabs (a;b). Save it with commas.',
      'Column 2 of the CSV file has no name in row 1. Name it.',
      "Two columns of the CSV file are called 'a' in row 1. Rename one.",
      'flat.csv has a single column. One column is what is learnt, so there must be others to learn it from.',
    ]);
  });

  it('is refused where it is not UTF-8, as spreadsheets in Chinese often save it', () => {
    const outcome = readTable({ path: 'gbk.csv', bytes: Uint8Array.of(0xb3, 0xc7, 0x2c, 0x62, 10), task: 'classes' });
    expect(outcome.problems.map((p) => problemText(p, 'zh'))).toEqual([
      'gbk.csv 不是 UTF-8 文本。请另存为 UTF-8 编码的 CSV（电子表格软件中的“CSV UTF-8”）。',
    ]);
  });

  it('keeps a column that does not vary, centred', () => {
    const raw = valueOf(read('a,b\n0.1,1\n0.1,2\n0.1,3\n', 'number'));
    const recipe = valueOf(defaultRecipe(raw, [1], rows(0, 1, 2)));
    const [standardise] = recipe.steps;
    expect(standardise).toMatchObject({ step: 'standardise', deviation: [1] });
    expect([...valueOf(makeDataset(raw, recipe, [1])).inputs].every((value) => Math.abs(value) < 1e-7)).toBe(true);
  });
});
