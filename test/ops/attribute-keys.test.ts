import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { attributeKey } from '../../engine/base/index.js';
import { ops } from '../../engine/ops/index.js';

test.each([...ops])('$id has one key per set of attributes among its examples', ({ examples }) => {
  const all: readonly unknown[] = examples.map(({ attrs }) => attrs);
  const confused = all.flatMap((a, i) =>
    all.slice(0, i).flatMap((b) => (isDeepStrictEqual(a, b) === (attributeKey(a) === attributeKey(b)) ? [] : [[a, b]])),
  );
  expect(confused).toEqual([]);
});

test('numbers, texts, lists and arrays that look alike keep different keys', () => {
  const distinct: readonly unknown[] = [
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    1e21,
    '0',
    '-0',
    'NaN',
    'true',
    true,
    false,
    undefined,
    'undefined',
    [],
    {},
    [1, 2],
    [12],
    [[1], 2],
    '[1,2]',
    Float64Array.of(1, 2),
    Float64Array.of(12),
    Float64Array.of(-0),
    Float64Array.of(0),
    { a: 1 },
    { a: '1' },
    { a: { b: 1 } },
    { b: { a: 1 } },
    { a: 1, b: 2 },
    { a: [1], b: 2 },
  ];
  expect(new Set(distinct.map(attributeKey)).size).toBe(distinct.length);
});

test('the order in which attributes were written and absent ones do not matter', () => {
  expect(attributeKey({ b: 2, a: 1, c: undefined })).toBe(attributeKey({ a: 1, b: 2 }));
});
