import { expect, test } from 'vitest';
import { findLayer, imageSignal, vectorSignal } from '../../engine/layers/index.js';
import type { Json, Signal } from '../../engine/layers/index.js';
import { siteOf } from './build-alone.js';

function weights(id: string, params: Record<string, Json>, input: Signal) {
  const layer = findLayer(id);
  return layer?.weights(siteOf(layer, { params, inputs: [input] })).map(({ name, initial, trainable }) => ({
    name,
    initial,
    trainable,
  }));
}

test('kernels start by He before a ReLU of their own and by Glorot else, with the fans of their groups; biases at 0', () => {
  const conv = { filters: 8, groups: 2, kernel: [3, 2] };
  const zero = { kind: 'constant', value: 0 };
  expect({
    relu: weights('conv2d', { ...conv, activation: 'relu' }, imageSignal(4, 8, 8)),
    linear: weights('dense', { units: 5 }, vectorSignal(7)),
    chosen: weights('dense', { units: 5, initialiser: 'heUniform', bias: false, trainable: false }, vectorSignal(7)),
    zeros: weights('dense', { units: 5, initialiser: 'zeros', activation: 'relu', bias: false }, vectorSignal(7)),
  }).toEqual({
    relu: [
      { name: 'kernel', initial: { kind: 'heNormal', fanIn: 12, fanOut: 24 }, trainable: true },
      { name: 'bias', initial: zero, trainable: true },
    ],
    linear: [
      { name: 'kernel', initial: { kind: 'glorotUniform', fanIn: 7, fanOut: 5 }, trainable: true },
      { name: 'bias', initial: zero, trainable: true },
    ],
    chosen: [{ name: 'kernel', initial: { kind: 'heUniform', fanIn: 7, fanOut: 5 }, trainable: false }],
    zeros: [{ name: 'kernel', initial: zero, trainable: true }],
  });
});
