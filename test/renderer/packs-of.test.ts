import { expect, test } from 'vitest';
import { packsOf } from '../../renderer/data/packs-of.js';

const files = (count: number, size: number): { file: { size: number } }[] =>
  Array.from({ length: count }, () => ({ file: { size } }));

test('files go in groups of at most 200 and 8 MB, a larger one by itself, in their order', () => {
  const sizes = (given: { file: { size: number } }[]) => packsOf(given).map((pack) => pack.length);
  expect(sizes(files(450, 1000))).toEqual([200, 200, 50]);
  expect(sizes(files(5, 3_000_000))).toEqual([2, 2, 1]);
  expect(sizes([...files(1, 10), ...files(1, 90_000_000), ...files(2, 10)])).toEqual([1, 1, 2]);
  const all = [...files(3, 4_000_000), ...files(300, 5)];
  expect(packsOf(all).flat()).toEqual(all);
  expect(sizes([])).toEqual([]);
});
