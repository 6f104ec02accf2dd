import { expect, test } from 'vitest';
import { activationIds } from '../../engine/layers/index.js';
import { curvePath, scalarFunction, slopeOf, softmaxOf } from '../../renderer/inspector/figures/function-curve.js';

const at = (id: (typeof activationIds)[number], z: number): number => scalarFunction(id)?.(z) ?? NaN;

test('the curves are those of the functions', () => {
  // To five digits: the book's values at 1 and −1.
  const known: [(typeof activationIds)[number], number, number][] = [
    ['linear', 1, -1],
    ['relu', 1, 0],
    ['relu6', 1, 0],
    ['leakyRelu', 1, -0.01],
    ['elu', 1, -0.63212],
    ['selu', 1.0507, -1.11133],
    ['gelu', 0.84134, -0.15866],
    ['silu', 0.73106, -0.26894],
    ['hardSwish', 0.66667, -0.33333],
    ['sigmoid', 0.73106, 0.26894],
    ['tanh', 0.76159, -0.76159],
    ['softplus', 1.31326, 0.31326],
  ];
  for (const [id, one, minusOne] of known) {
    expect([id, at(id, 1).toFixed(4), at(id, -1).toFixed(4)]).toEqual([id, one.toFixed(4), minusOne.toFixed(4)]);
  }
  expect(known.map(([id]) => id)).toEqual(activationIds.filter((id) => id !== 'softmax'));
});

test('slopes are right away from kinks', () => {
  expect(slopeOf((z) => z * z, 3)).toBeCloseTo(6, 3);
  expect(slopeOf(scalarFunction('sigmoid') ?? Number, 0)).toBeCloseTo(0.25, 4);
});

test('softmax adds up to one, whatever the logits', () => {
  expect(softmaxOf([1000, 1000])).toEqual([0.5, 0.5]);
});

test('a curve stays on its plane', () => {
  const path = curvePath((z) => z ** 3, { width: 10, height: 20, from: -4, to: 4, low: -1, high: 1 }, 4);
  expect(path).toBe('M0.0 20.0L2.5 20.0L5.0 10.0L7.5 0.0L10.0 0.0');
});
