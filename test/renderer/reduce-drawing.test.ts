import { beforeAll, describe, expect, it } from 'vitest';
import type { RawData } from '../../engine/data/index.js';
import { inked } from '../../renderer/evaluate/drawing/inked.js';
import { reduceCentred } from '../../renderer/evaluate/drawing/reduce-centred.js';
import { countBlocks, reduceDigit } from '../../renderer/evaluate/drawing/reduce-digit.js';
import { reduceDrawing } from '../../renderer/evaluate/drawing/reduce-drawing.js';
import type { Stroke } from '../../renderer/evaluate/drawing/stroke.js';
import { rawDigits } from '../data/digits.js';
import { recordedDigits } from './recorded-strokes.js';

const rows = (cells: ArrayLike<number>, side: number): number[][] =>
  Array.from({ length: side }, (_, i) => Array.from({ length: side }, (_, j) => cells[i * side + j] as number));
const moved = (strokes: readonly Stroke[], scale: number, by: number): Stroke[] =>
  strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: by + scale * x, y: by + scale * y })));

describe('a drawing reduced to one of the digits', () => {
  let digits: RawData;
  beforeAll(async () => {
    digits = await rawDigits();
  });

  it('is counted in blocks of 4 × 4', () => {
    const cells = new Uint8Array(32 * 32);
    for (let j = 0; j < 6; j++) cells[33 * j] = 1;
    expect(rows(countBlocks(cells), 8).slice(0, 2)).toEqual([
      [4, 0, 0, 0, 0, 0, 0, 0],
      [0, 2, 0, 0, 0, 0, 0, 0],
    ]);
  });

  it('does not depend on where and how large it was drawn', () => {
    for (const { strokes } of recordedDigits) {
      expect(reduceDigit(moved(strokes, 0.25, 0.6))).toEqual(reduceDigit(strokes));
    }
  });

  it('fills the field from top to bottom with as much ink as the set has, and stays within its columns', () => {
    for (const { strokes } of recordedDigits) {
      const image = rows(reduceDigit(strokes), 8);
      const ink = image.flat().reduce((a, b) => a + b, 0) / 1024;
      expect(ink).toBeGreaterThan(0.25);
      expect(ink).toBeLessThan(0.37);
      expect(image[0]?.some((n) => n > 0) && image[7]?.some((n) => n > 0)).toBe(true);
      expect(image.every((row) => row[0] === 0 && row[7] === 0)).toBe(true);
    }
  });

  it('of recorded strokes has a nearest neighbour of its own class in the set, five times of six', () => {
    const nearest = (image: Float32Array): number => {
      let [best, at] = [Infinity, 0];
      for (let row = 0; row < digits.count; row++) {
        let sum = 0;
        for (let i = 0; i < 64; i++) sum += ((digits.values[row * 64 + i] as number) - (image[i] as number)) ** 2;
        if (sum < best) [best, at] = [sum, row];
      }
      return digits.targets.task === 'classes' ? (digits.targets.labels[at] as number) : -1;
    };
    const wrong = recordedDigits.flatMap(({ label, strokes }, i) => {
      const came = nearest(reduceDigit(strokes));
      return came === label ? [] : [`${i}: ${label} as ${came}`];
    });
    expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(9);
  });

  it('of nothing is empty, and a bare line stays a bar', () => {
    expect(reduceDigit([]).every((n) => n === 0)).toBe(true);
    const bar = [
      [
        { x: 0.8, y: 0.1 },
        { x: 0.8, y: 0.3 },
      ],
    ];
    expect(rows(reduceDigit(bar), 8)[3]).toEqual([0, 0, 4, 16, 16, 4, 0, 0]);
  });
});

describe('a drawing reduced as MNIST is', () => {
  it('stands with its centre of mass in the middle, inside 20 of 28 cells before that', () => {
    for (const { strokes } of recordedDigits) {
      const image = reduceCentred(strokes, 28, 28);
      let [x, y, mass] = [0, 0, 0];
      rows(image, 28).forEach((row, i) =>
        row.forEach((value, j) => {
          x += value * (j + 0.5);
          y += value * (i + 0.5);
          mass += value;
        }),
      );
      expect(Math.abs(x / mass - 14)).toBeLessThan(0.1);
      expect(Math.abs(y / mass - 14)).toBeLessThan(0.1);
      const inkRows = rows(image, 28).filter((row) => row.some((value) => value > 0)).length;
      expect(inkRows).toBeLessThanOrEqual(21);
      expect(Math.max(...image)).toBeLessThanOrEqual(1 + 1e-6);
    }
  });

  it('is written in the units of the data, every channel alike', () => {
    const image = { channels: 3, height: 4, width: 4, channelsLast: true, brightest: 255 };
    const facts = { task: 'classes', names: [], source: 'x.idx', sizes: [4, 4, 3], taken: [3, 4, 4], image } as const;
    const { sizes, values } = reduceDrawing(recordedDigits[0]?.strokes ?? [], { ...facts, graph: '' });
    expect([sizes, values.length, Math.max(...values) > 60]).toEqual([[4, 4, 3], 48, true]);
    expect(values.filter((_, i) => i % 3 === 0)).toEqual(values.filter((_, i) => i % 3 === 2));
  });
});

it('ink lies within the radius of the pen', () => {
  const dot = [[{ x: 2, y: 2 }]];
  expect(rows(inked(dot, 4, 1), 4)).toEqual([
    [0, 0, 0, 0],
    [0, 1, 1, 0],
    [0, 1, 1, 0],
    [0, 0, 0, 0],
  ]);
});
