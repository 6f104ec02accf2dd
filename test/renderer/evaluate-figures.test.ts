import { describe, expect, it } from 'vitest';
import {
  answersOfCell,
  bestOf,
  classCounts,
  confusions,
  macroF1,
  mistakes,
} from '../../renderer/evaluate/class-figures.js';
import { reducePicture } from '../../renderer/evaluate/drawing/reduce-picture.js';
import { reduceDigit } from '../../renderer/evaluate/drawing/reduce-digit.js';
import { niceRange } from '../../renderer/evaluate/nice-range.js';
import { labelRows } from '../../renderer/evaluate/label-figures.js';
import { newestOnly } from '../../renderer/evaluate/newest-only.js';
import { niceTicks } from '../../renderer/evaluate/nice-ticks.js';

const confusion = [
  [8, 2, 0],
  [1, 9, 0],
  [0, 0, 0],
];
const perClass = [
  { name: 'a', precision: 8 / 9, recall: 0.8, f1: 16 / 19, support: 10 },
  { name: 'b', precision: 9 / 11, recall: 0.9, f1: 18 / 21, support: 10 },
  { name: 'c', precision: 0, recall: 0, f1: 0, support: 0 },
];

describe('figures of a classifier', () => {
  it('count what precision and recall are made of', () => {
    expect(classCounts(confusion, 1)).toEqual({ truePositives: 9, falsePositives: 2, falseNegatives: 1 });
  });

  it('leave a class that neither occurs nor is said out of the mean', () => {
    const evaluation = { task: 'classes', perClass, confusion } as unknown as Parameters<typeof macroF1>[0];
    expect(macroF1(evaluation)).toBeCloseTo((16 / 19 + 18 / 21) / 2, 12);
  });

  it('open the samples of a cell, and all mistakes, with the most confident first', () => {
    const answers = {
      task: 'classes',
      rows: [10, 11, 12, 13],
      labels: [0, 0, 1, 0],
      predicted: [1, 1, 0, 0],
      probability: [0.6, 0.9, 0.7, 1],
    } as const;
    expect([answersOfCell(answers, 0, 1).map(({ row }) => row), mistakes(answers).map(({ row }) => row)]).toEqual([
      [11, 10],
      [11, 12, 10],
    ]);
  });

  it('name the pairs that are taken for one another', () => {
    expect(confusions(confusion)).toEqual([
      { label: 0, predicted: 1, count: 2 },
      { label: 1, predicted: 0, count: 1 },
    ]);
  });

  it('put the likeliest class first, and the earlier of equals', () => {
    expect(bestOf([0.2, 0.4, 0.4], 2)).toEqual([
      { index: 1, value: 0.4 },
      { index: 2, value: 0.4 },
    ]);
  });
});

it('each label is scored by itself, yes above one half', () => {
  const wanted = [
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const came = [
    [0.9, 0.6],
    [0.5, 0.7],
    [0.2, 0.1],
  ];
  const rows = labelRows({ task: 'labels', names: ['x', 'y'], rows: [0, 1, 2], wanted, came, count: 3 });
  expect(rows.map(({ precision, recall, f1 }) => [precision, recall, f1])).toEqual([
    [1, 0.5, 2 / 3],
    [0.5, 0.5, 0.5],
  ]);
});

describe('axes', () => {
  it('of a share cover it, stay within 0 and 1 and have few ticks', () => {
    for (const [low, high] of [
      [0.9853, 0.9897],
      [0.96, 1],
      [0.1, 0.9],
      [0, 0],
    ] as const) {
      const { from, to, step } = niceRange(low, high);
      expect(from).toBeLessThanOrEqual(low);
      expect(to).toBeGreaterThanOrEqual(high);
      expect(from >= 0 && to <= 1 && (to - from) / step <= 7).toBe(true);
    }
  });

  it('of numbers have round ticks', () => {
    expect(niceTicks(-136, 110)).toEqual({ from: -150, to: 150, ticks: [-150, -100, -50, 0, 50, 100, 150] });
  });
});

it('of what is asked while work goes on only the newest is done', async () => {
  const done: number[] = [];
  let open: () => void = () => undefined;
  const ask = newestOnly<number>(async (value) => {
    done.push(value);
    if (value === 1) await new Promise<void>((resolve) => (open = resolve));
  });
  for (const value of [1, 2, 3, 4]) ask(value);
  open();
  await expect.poll(() => done).toEqual([1, 4]);
});

describe('a dropped picture', () => {
  const image = { channels: 1, height: 8, width: 8, channelsLast: false, brightest: 16 };
  const facts = {
    task: 'classes',
    names: [],
    source: 'digits',
    graph: '',
    sizes: [1, 8, 8],
    taken: [1, 8, 8],
    image,
  } as const;
  const bar = (ink: number, paper: number): Parameters<typeof reducePicture>[0] => {
    const [width, height] = [60, 90];
    const data = new Uint8ClampedArray(4 * width * height).fill(255);
    for (let i = 0; i < width * height; i++) {
      const [x, y] = [i % width, Math.floor(i / width)];
      const isInk = x >= 27 && x < 33 && y >= 10 && y < 80;
      for (let c = 0; c < 3; c++) data[4 * i + c] = isInk ? ink : paper;
    }
    return { width, height, data };
  };

  it('of ink is a drawing, whether ink or paper is dark', () => {
    const dark = reducePicture(bar(20, 220), facts, true);
    const light = reducePicture(bar(250, 40), facts, true);
    expect([dark.sizes, dark.values]).toEqual([[1, 8, 8], light.values]);
    const drawn = reduceDigit([
      [
        { x: 0.5, y: 0.1 },
        { x: 0.5, y: 0.9 },
      ],
    ]);
    const difference = dark.values.reduce((sum, value, i) => sum + Math.abs(value - (drawn[i] as number)), 0) / 64;
    expect(difference).toBeLessThan(2.5);
  });

  it('without ink is empty', () => {
    expect(reducePicture(bar(200, 200), facts, true).values.every((value) => value === 0)).toBe(true);
  });

  it('of colours is shrunk, its middle kept, in the axes of the data', () => {
    const data = Uint8ClampedArray.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255]);
    const colour = { channels: 3, height: 2, width: 2, channelsLast: true, brightest: 255 };
    const { values } = reducePicture(
      { width: 2, height: 2, data },
      { ...facts, sizes: [2, 2, 3], image: colour },
      false,
    );
    expect(values).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]);
  });
});
