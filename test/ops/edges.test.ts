import { expect, test } from 'vitest';
import { compute, gradientsOfSum, tensor } from './compute.js';

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;

test('comparisons with NaN answer 0', () => {
  const numbers = [tensor([nan, 1, nan, 2]), tensor([1, nan, nan, 2])];
  expect([compute('greater', numbers, {}), compute('equal', numbers, {})]).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 1],
  ]);
});

test('a NaN is handed on by maxima, minima, relu and reductions', () => {
  const pair = [tensor([nan, 1]), tensor([1, nan])];
  expect([
    compute('maximum', pair, {}),
    compute('minimum', pair, {}),
    compute('relu', [tensor([nan, -1])], {}),
    compute('reduceMax', [tensor([1, nan, 2])], { axes: [0], keepDims: false }),
    compute('reduceSum', [tensor([1, nan, 2])], { axes: [0], keepDims: false }),
  ]).toEqual([[nan, nan], [nan, nan], [nan, 0], [nan], [nan]]);
});

test('what select does not choose may be NaN, also backwards', () => {
  const inputs = [tensor([1, 0, 2]), tensor([5, nan, 7]), tensor([nan, 6, infinity])];
  expect([compute('select', inputs, {}), gradientsOfSum('select', inputs, {})]).toEqual([
    [5, 6, 7],
    [undefined, [1, 0, 1], [0, 1, 0]],
  ]);
});

test('elements that tie for a maximum share the gradient equally', () => {
  expect([
    gradientsOfSum('reduceMax', [tensor([2, 1, 2, 2])], { axes: [0], keepDims: false }),
    gradientsOfSum('maximum', [tensor([1, 3, 2]), tensor([1, 2, 3])], {}),
    gradientsOfSum('minimum', [tensor([1, 3, 2]), tensor([1, 2, 3])], {}),
  ]).toEqual([
    [[1 / 3, 0, 1 / 3, 1 / 3]],
    [
      [0.5, 1, 0],
      [0.5, 0, 1],
    ],
    [
      [0.5, 0, 1],
      [0.5, 1, 0],
    ],
  ]);
});

test('relu, abs and reluGradient have gradient 0 where they have none', () => {
  const x = tensor([-1, 0, 2]);
  expect([gradientsOfSum('relu', [x], {}), gradientsOfSum('abs', [x], {})]).toEqual([[[0, 0, 1]], [[-1, 0, 1]]]);
});

test('large numbers neither overflow nor lose the small ones', () => {
  const far = [tensor([1000, 0, -1000])];
  expect([
    compute('sigmoid', far, {}),
    compute('tanh', far, {}),
    compute('softplus', far, {}),
    compute('softmax', far, { axis: 0 }),
    compute('logSoftmax', far, { axis: 0 }),
  ]).toEqual([
    [1, 0.5, 0],
    [1, 0, -1],
    [1000, Math.LN2, 0],
    [1, 0, 0],
    [0, -1000, -2000],
  ]);
});

test('the error function has the values of the tables', () => {
  const tabulated: readonly (readonly [number, number])[] = [
    [0, 0],
    [0.1, 0.1124629160182849],
    [0.5, 0.5204998778130465],
    [1, 0.8427007929497149],
    [1.9, 0.9927904292352575],
    [2, 0.9953222650189527],
    [2.5, 0.999593047982555],
    [4, 0.9999999845827421],
    [7, 1],
    [-3, -0.9999779095030014],
  ];
  const came = compute('erf', [tensor(tabulated.map(([x]) => x))], {});
  expect(came).toEqual(tabulated.map(([, y]) => expect.closeTo(y, 14) as number));
  expect(compute('erf', [tensor([nan, infinity, -infinity])], {})).toEqual([nan, 1, -1]);
});

test('a cast to int cuts the fraction off towards 0', () => {
  expect(compute('cast', [tensor([1.9, -1.9, -0.5, 3])], { to: 'int' })).toEqual([1, -1, 0, 3]);
});

test('classes that do not exist have a row of zeros', () => {
  expect(compute('oneHot', [tensor([2, -1, 3], [3], 'int')], { depth: 3 })).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0]);
});

test('the first of equal maxima is found', () => {
  expect(compute('argMax', [tensor([1, 3, 3, 2, 2, 0], [2, 3])], { axis: 1 })).toEqual([1, 0]);
});

test('indices that do not exist stop gather and scatterAdd', () => {
  const rows = tensor([1, 2, 3]);
  const bad = tensor([0, 3, -1], [3], 'int');
  expect(() => compute('gather', [rows, bad], { axis: 0 })).toThrow('index-out-of-range {"index":3,"size":3}');
  expect(() => compute('scatterAdd', [rows, bad], { axis: 0, size: 3 })).toThrow('index-out-of-range');
});

test('updates with one index are added up', () => {
  const inputs = [tensor([1, 2, 3, 4], [4]), tensor([1, 0, 1, 1], [4], 'int')];
  expect(compute('scatterAdd', inputs, { axis: 0, size: 3 })).toEqual([2, 8, 0]);
});

test('small worked examples come out as by hand', () => {
  const x = tensor([1, 2, 3, 4, 5, 6], [2, 3]);
  expect({
    transpose: compute('transpose', [x], { perm: [1, 0] }),
    slice: compute('slice', [x], { axis: 1, start: 0, end: 3, step: 2 }),
    flip: compute('flip', [x], { axes: [1] }),
    pad: compute('pad', [x], { begins: [0, 1], ends: [1, 0], value: 9 }),
    concat: compute('concat', [x, tensor([7, 8], [2, 1])], { axis: 1 }),
    gather: compute('gather', [x, tensor([2, 0], [2], 'int')], { axis: 1 }),
    broadcastTo: compute('broadcastTo', [tensor([1, 2], [2, 1])], { shape: [2, 2] }),
    reduceMean: compute('reduceMean', [x], { axes: [1], keepDims: false }),
    count: compute('count', [x], { axes: [0, 1] }),
    matMul: compute('matMul', [x, x], { transA: false, transB: true }),
  }).toEqual({
    transpose: [1, 4, 2, 5, 3, 6],
    slice: [1, 3, 4, 6],
    flip: [3, 2, 1, 6, 5, 4],
    pad: [9, 1, 2, 3, 9, 4, 5, 6, 9, 9, 9, 9],
    concat: [1, 2, 3, 7, 4, 5, 6, 8],
    gather: [3, 1, 6, 4],
    broadcastTo: [1, 1, 2, 2],
    reduceMean: [2, 5],
    count: [6],
    matMul: [14, 32, 32, 77],
  });
});
