import { describe, expect, test } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { Difference, TopClassAgreement } from '../../engine/export/difference.js';

describe('the difference of two computations', () => {
  test.each([
    [[[1, 2]], [[1, 2]], 0],
    [[[0.5]], [[0.25]], 0.25],
    [[[9, 0]], [[8, 0]], 1 / 8],
    [[[0], [100]], [[3], [100]], 3 / 100],
    [[[NaN, 1]], [[NaN, 1]], null],
    [[[1, Infinity]], [[1, 2]], null],
    [[[1]], [[1, 2]], null],
  ])('of %j from %j is %s', (came, wanted, expected) => {
    const difference = new Difference();
    came.forEach((piece, i) => difference.add(tensor(piece), tensor(wanted[i] as number[])));
    expect(difference.relative).toBe(expected);
  });

  test('of something and nothing is no number', () => {
    const difference = new Difference();
    difference.add(undefined, tensor([1]));
    expect(difference.relative).toBe(null);
  });
});

test('two computations agree on a row where the first largest of each is the same', () => {
  const agreement = new TopClassAgreement();
  agreement.add(rows([1, 2, 2], [0, 0, 0]), rows([0, 3, 3], [0, 1, 0]));
  agreement.add(rows([5, 1, 1], [1, 1, 5]), rows([5, 1, 1], [1, 1, 6]));
  expect([agreement.share, new TopClassAgreement().share]).toEqual([3 / 4, undefined]);
});

test('of pixels each place is compared, and a single channel by the side of one half', () => {
  const image = (shape: number[], data: number[]): HostTensor => ({
    dtype: 'float',
    shape,
    data: Float32Array.from(data),
  });
  const [several, mask] = [new TopClassAgreement(), new TopClassAgreement()];
  several.add(image([1, 2, 1, 3], [9, 1, 5, 2, 7, 5]), image([1, 2, 1, 3], [8, 9, 6, 2, 7, 5]));
  mask.add(image([2, 1, 1, 2], [0.2, 0.6, 0.5, 1]), image([2, 1, 1, 2], [0.1, 0.4, 0.3, 0.9]));
  expect([several.share, mask.share]).toEqual([2 / 3, 3 / 4]);
});

function tensor(data: readonly number[]): HostTensor {
  return { dtype: 'float', shape: [data.length], data: Float64Array.from(data) };
}

function rows(...each: number[][]): HostTensor {
  return { dtype: 'float', shape: [each.length, each[0]?.length ?? 0], data: Float32Array.from(each.flat()) };
}
