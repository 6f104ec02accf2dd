import { describe, expect, it } from 'vitest';
import type { Batch, BatchSettings, Dataset } from '../../engine/data/index.js';
import { batchBuffer, copyShifted, TrainingBatches } from '../../engine/data/index.js';

const classes: Dataset = {
  count: 11,
  sizes: [1, 2, 2],
  inputs: Float32Array.from({ length: 44 }, (_, i) => i + 1),
  targets: { task: 'classes', labels: Int32Array.from({ length: 11 }, (_, i) => i % 3) },
  classNames: ['a', 'b', 'c'],
  fingerprint: '',
};
const rows = Uint32Array.from([0, 1, 2, 3, 4, 6, 7, 8, 9, 10]);

function batchesOf(settings: Partial<BatchSettings>): (step: number) => Batch {
  const batches = new TrainingBatches(classes, rows, { batchSize: 4, seed: 5, shift: 0, ...settings });
  return (step) => batches.at(step, batchBuffer(classes, 4));
}

const firstCells = ({ x }: Batch): number[] => [...x.data].filter((_, i) => i % 4 === 0);

describe('training batches', () => {
  it('show each row once an epoch, with its own label, the last batch smaller', () => {
    const at = batchesOf({});
    const epoch = [0, 1, 2].map(at);
    const seen = epoch.flatMap(firstCells).map((cell) => (cell - 1) / 4);
    expect(epoch.map((b) => [b.size, b.x.shape, b.y.shape])).toEqual([
      [4, [4, 1, 2, 2], [4]],
      [4, [4, 1, 2, 2], [4]],
      [2, [2, 1, 2, 2], [2]],
    ]);
    expect([...seen].sort((a, b) => a - b)).toEqual([...rows]);
    expect(epoch.flatMap((b) => [...b.y.data])).toEqual(seen.map((row) => row % 3));
  });

  it('come in another order each epoch and for each seed', () => {
    const order = (seed: number, epoch: number): string =>
      [0, 1, 2].flatMap((i) => firstCells(batchesOf({ seed })(3 * epoch + i))).join();
    expect(new Set([order(5, 0), order(5, 1), order(5, 2), order(6, 0)]).size).toBe(4);
  });

  it('are the same whether asked for in turn, again, or from the middle', () => {
    const settings = { shift: 1, seed: 12 };
    const inTurn = batchesOf(settings);
    const all = Array.from({ length: 9 }, (_, step) => [...inTurn(step).x.data]);
    const fresh = [8, 3, 4, 0].map((step) => [...batchesOf(settings)(step).x.data]);
    expect(fresh).toEqual([all[8], all[3], all[4], all[0]]);
  });

  it('move each image of a batch by itself, in both directions, by up to the shift', () => {
    const moves = new Set<string>();
    const at = batchesOf({ shift: 1 });
    for (let step = 0; step < 60; step++) {
      const { x, size } = at(step);
      for (let i = 0; i < size; i++)
        moves.add([...x.data.subarray(i * 4, i * 4 + 4)].map((v) => (v > 0 ? 1 : 0)).join(''));
    }
    expect([...moves].sort()).toEqual(['0001', '0010', '0011', '0100', '0101', '1000', '1010', '1100', '1111']);
  });

  it('hold floats [batch, n] where numbers are learnt', () => {
    const values = Float32Array.from({ length: 22 }, (_, i) => i / 2);
    const dataset: Dataset = { ...classes, targets: { task: 'number', width: 2, values } };
    const batches = new TrainingBatches(dataset, rows, { batchSize: 4, seed: 5, shift: 0 });
    const { x, y } = batches.at(2, batchBuffer(dataset, 4));
    const wanted = [...x.data].filter((_, i) => i % 4 === 0).flatMap((cell) => [(cell - 1) / 4, (cell - 1) / 4 + 0.5]);
    expect({ ...y, data: [...y.data] }).toEqual({ dtype: 'float', shape: [2, 2], data: wanted });
  });
});

describe('classes of pixels', () => {
  const labels = Int32Array.from({ length: 44 }, (_, i) => i + 1);
  const dataset: Dataset = { ...classes, targets: { task: 'pixels', sizes: [2, 2], labels } };

  it('come as ints [batch, height, width], those of the row', () => {
    const batches = new TrainingBatches(dataset, rows, { batchSize: 4, seed: 5, shift: 0 });
    const { x, y } = batches.at(2, batchBuffer(dataset, 4));
    expect({ ...y, data: [...y.data] }).toEqual({ dtype: 'int', shape: [2, 2, 2], data: [...x.data] });
  });

  it('move with their image, and become class 0 where nothing moves in', () => {
    const batches = new TrainingBatches(dataset, rows, { batchSize: 4, seed: 5, shift: 1 });
    const pairs = Array.from({ length: 20 }, (_, step) => {
      const { x, y } = batches.at(step, batchBuffer(dataset, 4));
      return [x.data.join(), y.data.join(), x.data.includes(0)];
    });
    expect([pairs.every(([x, y]) => x === y), pairs.some(([, , moved]) => moved)]).toEqual([true, true]);
  });
});

describe('a shifted image', () => {
  it('has zeros where nothing moves in, also beyond its own size', () => {
    const image = Float32Array.from([1, 2, 3, 4, 5, 6]);
    const shifted = (down: number, right: number): string => {
      const to = new Float32Array(6).fill(9);
      copyShifted([1, 2, 3], image, to, { down, right });
      return to.join(' ');
    };
    expect([shifted(0, 0), shifted(1, 0), shifted(0, 1), shifted(-1, -2), shifted(2, 0), shifted(0, -4)]).toEqual([
      '1 2 3 4 5 6',
      '0 0 0 1 2 3',
      '0 1 2 0 4 5',
      '6 0 0 0 0 0',
      '0 0 0 0 0 0',
      '0 0 0 0 0 0',
    ]);
  });
});
