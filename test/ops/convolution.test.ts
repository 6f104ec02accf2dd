import { describe, expect, it } from 'vitest';
import type { Tensor } from '../../engine/base/index.js';
import { elementCount, normal, randomBelow, randomKey } from '../../engine/base/index.js';
import type { ConvAttrs, Window } from '../../engine/ops/index.js';
import { findOp, windowOutputs } from '../../engine/ops/index.js';
import { compute, gradientsOfSum, tensor } from './compute.js';

const SEED = 20261121;
const plain: ConvAttrs = { kernel: [2, 2], strides: [1, 1], pads: [0, 0, 0, 0], dilations: [1, 1], groups: 1 };
const oneToNine = tensor([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 1, 3, 3]);
const oneToFour = tensor([1, 2, 3, 4], [1, 1, 2, 2]);

describe('conv, in numbers computed by hand', () => {
  it('slides its kernel unturned', () => {
    expect(compute('conv', [oneToNine, oneToFour], plain)).toEqual([37, 47, 67, 77]);
  });

  it('puts padding at the top and at the left on its own', () => {
    const top = compute('conv', [oneToNine, oneToFour], { ...plain, pads: [1, 0, 0, 0] });
    const left = compute('conv', [oneToNine, oneToFour], { ...plain, pads: [0, 1, 0, 0] });
    expect({ top, left }).toEqual({ top: [11, 18, 37, 47, 67, 77], left: [18, 37, 47, 36, 67, 77] });
  });

  it('takes strides between windows and dilations between the cells of one', () => {
    const x = tensor([1, 2, 3, 4, 5, 6, 7], [1, 1, 1, 7]);
    const w = tensor([10, 1], [1, 1, 1, 2]);
    const attrs: ConvAttrs = { ...plain, kernel: [1, 2], strides: [1, 3], dilations: [1, 2] };
    expect(compute('conv', [x, w], attrs)).toEqual([13, 46]);
  });

  it('lets groups see only their own channels', () => {
    const x = tensor([1, 2, 3, 4], [1, 4, 1, 1]);
    const w = tensor([1, 10, 1, 10, 1, 10, 1, 100], [4, 2, 1, 1]);
    expect(compute('conv', [x, w], { ...plain, kernel: [1, 1], groups: 2 })).toEqual([21, 21, 43, 403]);
  });

  it('gives cells behind the last window no gradient, and cells under several windows the sum', () => {
    const x = tensor([1, 2, 3, 4, 5, 6], [1, 1, 1, 6]);
    const w = tensor([1, 10, 100], [1, 1, 1, 3]);
    expect(gradientsOfSum('conv', [x, w], { ...plain, kernel: [1, 3], strides: [1, 2] })).toEqual([
      [1, 10, 101, 10, 100, 0],
      [4, 6, 8],
    ]);
  });
});

interface Geometry {
  readonly attrs: ConvAttrs;
  readonly x: readonly [number, number, number, number];
  readonly w: readonly [number, number, number, number];
  readonly y: readonly [number, number, number, number];
}

/** A random convolution that fits: strides beyond the kernel, dilations, groups and four unequal paddings among them. */
function randomGeometry(index: number): Geometry | undefined {
  const key = randomKey(SEED, 'geometry', index);
  const draw = (place: number, below: number): number => randomBelow(key, place, below);
  const groups = 1 + draw(0, 3);
  const attrs: ConvAttrs = {
    kernel: [1 + draw(1, 3), 1 + draw(2, 3)],
    strides: [1 + draw(3, 4), 1 + draw(4, 4)],
    pads: [draw(5, 4), draw(6, 4), draw(7, 4), draw(8, 4)],
    dilations: [1 + draw(9, 3), 1 + draw(10, 3)],
    groups,
  };
  const [channels, units, height, width] = [1 + draw(11, 2), 1 + draw(12, 2), 1 + draw(13, 7), 1 + draw(14, 7)];
  const out = windowOutputs(attrs, height, width);
  return (
    out && {
      attrs,
      x: [2, groups * channels, height, width],
      w: [groups * units, channels, ...attrs.kernel],
      y: [2, groups * units, ...out],
    }
  );
}

function randomTensor(name: string, index: number, shape: readonly number[]): Tensor {
  const key = randomKey(SEED, name, index);
  return tensor(
    Array.from({ length: elementCount(shape) }, (_, i) => normal(key, i)),
    shape,
  );
}

function dot(a: readonly number[], b: Tensor): number {
  return a.reduce((sum, v, i) => sum + v * (b.data[i] ?? NaN), 0);
}

it(`the gradients of conv are its adjoints: <conv(x, w), d> = <x, dx> = <w, dw> for any geometry (seed ${SEED})`, () => {
  const geometries = Array.from({ length: 400 }, (_, i) => randomGeometry(i)).filter((g) => g !== undefined);
  const wrong = geometries.filter(({ attrs, x: [n, c, height, width], w, y }, i) => {
    const [x, weights, d] = [
      randomTensor('x', i, [n, c, height, width]),
      randomTensor('w', i, w),
      randomTensor('d', i, y),
    ];
    const forward = dot(compute('conv', [x, weights], attrs), d);
    const byInput = dot(compute('convInputGradient', [d, weights], { ...attrs, size: [height, width] }), x);
    const byWeight = dot(compute('convWeightGradient', [x, d], attrs), weights);
    return !(Math.max(Math.abs(forward - byInput), Math.abs(forward - byWeight)) < 1e-10);
  });
  expect({ wrong, tried: geometries.length > 200 }).toEqual({ wrong: [], tried: true });
});

describe('maxPool', () => {
  const row: Window = { kernel: [1, 3], strides: [1, 1], pads: [0, 0, 0, 0] };
  const inRow = (...data: number[]): Tensor => tensor(data, [1, 1, 1, data.length]);
  const pooled = (x: Tensor, window: Window): number[][] => {
    const [, , height = 0, width = 0] = x.shape;
    const shape = [...x.shape.slice(0, 2), ...(windowOutputs(window, height, width) ?? [])];
    const outputs = findOp('maxPool')?.reference([x], window, [shape, shape]) ?? [];
    return outputs.map(({ data }) => Array.from(data));
  };

  it('answers the largest cell and where it stands in the whole tensor, of equals the first', () => {
    const x = tensor([1, 3, 3, 2, 5, 4, 5, 0], [1, 2, 2, 2]);
    expect(pooled(x, { kernel: [2, 2], strides: [1, 1], pads: [0, 0, 0, 0] })).toEqual([
      [3, 5],
      [1, 4],
    ]);
  });

  it('never lets padding win', () => {
    expect(pooled(inRow(-5, -7, -Infinity, -Infinity), { ...row, strides: [1, 2], pads: [0, 1, 0, 0] })).toEqual([
      [-5, -7],
      [0, 1],
    ]);
    expect(pooled(inRow(-Infinity), { ...row, pads: [0, 1, 0, 1] })).toEqual([[-Infinity], [0]]);
  });

  it('passes a NaN on wherever it stands in the window', () => {
    expect(pooled(inRow(NaN, 1, 2, 3, NaN, NaN, 9), row)).toEqual([
      [NaN, 3, NaN, NaN, NaN],
      [0, 3, 4, 4, 4],
    ]);
  });

  it('gives a cell that wins overlapping windows the sum of their gradients', () => {
    expect(gradientsOfSum('maxPool', [inRow(1, 7, 2, 0, 3)], row)).toEqual([[0, 2, 0, 0, 1]]);
  });
});

describe('averagePool', () => {
  const window: Window = { kernel: [2, 2], strides: [1, 2], pads: [1, 0, 0, 1] };

  it('divides by the cells that are there', () => {
    expect(compute('averagePool', [oneToNine], window)).toEqual([1.5, 3, 3, 4.5, 6, 7.5]);
  });

  it('shares each gradient among those cells', () => {
    expect(gradientsOfSum('averagePool', [oneToNine], window)).toEqual([
      [0.75, 0.75, 1.5, 0.5, 0.5, 1, 0.25, 0.25, 0.5],
    ]);
  });
});
