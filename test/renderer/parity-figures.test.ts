import { expect, test } from 'vitest';
import { check } from '../../engine/check/index.js';
import { bytesByNode, errorsByNode, onLogAxis, ticksOfAxis, worstError } from '../../renderer/export/parity-figures.js';
import type { Template } from '../../templates/index.js';
import { findTemplate } from '../../templates/index.js';

const layer = (node: string, executor?: number | null, reference?: number | null) => ({
  node,
  layer: 'conv2d',
  title: node,
  tensor: node,
  maxRelativeError: {
    ...(executor === undefined ? {} : { executor }),
    ...(reference === undefined ? {} : { reference }),
  },
});
type Parity = Parameters<typeof worstError>[0];

test('a block shows the error of its worst layer, and a number that is none outweighs all', () => {
  const layers = [layer('conv1', 0, 2e-7), layer('block1/a', 1e-6), layer('block1/b', 3e-7, null), layer('gone')];
  expect(errorsByNode({ layers } as unknown as Parity)).toEqual(
    new Map([
      ['conv1', 2e-7],
      ['block1', null],
    ]),
  );
  const end = { output: 'y', maxRelativeError: { executor: 4e-7 } };
  expect(worstError({ layers, end } as unknown as Parity)).toBeNull();
  expect(worstError({ layers: layers.slice(0, 2), end } as unknown as Parity)).toBe(1e-6);
});

test('the axis runs from 1e−9 to the limit, and exact equality is its start', () => {
  expect([0, 1e-9, 1e-4, 1].map((error) => onLogAxis(error, 1e-4))).toEqual([0, 0, 1, 1]);
  expect(onLogAxis(1e-4 / Math.sqrt(1e5), 1e-4)).toBeCloseTo(0.5, 10);
});

test('the bytes of all nodes are those of all weights', () => {
  const lenet = findTemplate('lenet-5') as Template;
  const sizes = bytesByNode(check(lenet.graph()));
  expect(sizes.get('dense1')).toBe(4 * 48_120);
  expect([...sizes.values()].reduce((a, b) => a + b)).toBe(4 * 61_706);
});

test('the axis has its start, some powers of ten and the limit written on it', () => {
  expect(ticksOfAxis(1e-4)).toEqual([1e-9, 1e-7, 1e-4]);
  expect(ticksOfAxis(1e-3)).toEqual([1e-9, 1e-7, 1e-5, 1e-3]);
});
