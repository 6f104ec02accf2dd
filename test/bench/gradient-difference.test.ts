import { expect, test } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { worstDifference } from '../../engine/bench/index.js';

function tensors(numbers: Readonly<Record<string, readonly number[]>>): Map<string, HostTensor> {
  return new Map(
    Object.entries(numbers).map(([name, data]) => [
      name,
      { dtype: 'float', shape: [data.length], data: Float64Array.from(data) },
    ]),
  );
}

test('the weight that is furthest off is named, relative to its own largest gradient', () => {
  const ours = tensors({ a: [100, 2], b: [1, 3.5] });
  const theirs = tensors({ a: [104, 2], b: [1, 4] });
  expect(worstDifference(ours, theirs)).toEqual({ parameter: 'b', error: 0.125 });
});

test('a gradient that is zero in theory is measured against the largest of the network', () => {
  const ours = tensors({ kernel: [200, -1], keyBias: [1e-6] });
  const theirs = tensors({ kernel: [200, -1], keyBias: [-1e-14] });
  expect(worstDifference(ours, theirs)).toEqual({ parameter: 'keyBias', error: expect.closeTo(5e-9, 12) as number });
});

test('a small gradient that is not zero is measured against itself', () => {
  const ours = tensors({ kernel: [200], bias: [3e-9] });
  const theirs = tensors({ kernel: [200], bias: [2e-9] });
  expect(worstDifference(ours, theirs)).toEqual({ parameter: 'bias', error: expect.closeTo(0.5, 12) as number });
});

test.each([
  ['only ours has', { a: [1], b: [1] }, { a: [1] }, 'b'],
  ['only theirs has', { a: [1] }, { a: [1], b: [1] }, 'b'],
  ['has another shape', { a: [1, 2] }, { a: [1] }, 'a'],
])('a weight that %s is entirely wrong', (_, ours, theirs, parameter) => {
  expect(worstDifference(tensors(ours), tensors(theirs))).toEqual({ parameter, error: Number.MAX_VALUE });
});

test('what is no number is never within the limit', () => {
  const { error } = worstDifference(tensors({ a: [NaN] }), tensors({ a: [1] }));
  expect(error <= 1).toBe(false);
});
