import { expect, test } from 'vitest';
import type { Sliding } from '../../engine/layers/index.js';
import { resolveWindow } from '../../engine/layers/index.js';

function along(size: number, kernel: number, stride: number, padding: Sliding['padding'], more: Partial<Sliding> = {}) {
  const sliding: Sliding = { kernel: [kernel, 1], stride: [stride, 1], padding, ...more };
  const { window, output } = resolveWindow(sliding, size, 1);
  return [window.pads[0], window.pads[2], output?.[0]];
}

test("same padding is TensorFlow's: ceil(size / stride) outputs, the odd cell at the end", () => {
  expect({
    'odd kernel': along(28, 5, 1, 'same'),
    'even kernel': along(7, 2, 1, 'same'),
    'stride 2 of an even size': along(6, 3, 2, 'same'),
    'stride 2 of an odd size': along(7, 3, 2, 'same'),
    'stride beyond the kernel': along(10, 1, 3, 'same'),
    dilated: along(9, 3, 2, 'same', { dilation: [3, 1] }),
    'a kernel larger than the image': along(2, 7, 1, 'same'),
  }).toEqual({
    'odd kernel': [2, 2, 28],
    'even kernel': [0, 1, 7],
    'stride 2 of an even size': [0, 1, 3],
    'stride 2 of an odd size': [1, 1, 4],
    'stride beyond the kernel': [0, 0, 4],
    dilated: [3, 3, 5],
    'a kernel larger than the image': [3, 3, 2],
  });
});

test('explicit padding is top, left, bottom, right, and a window that does not fit has no output', () => {
  const sliding: Sliding = { kernel: [3, 2], stride: [1, 2], padding: [1, 2, 0, 3] };
  expect([resolveWindow(sliding, 4, 5), resolveWindow(sliding, 1, 5).output]).toEqual([
    { window: { kernel: [3, 2], strides: [1, 2], pads: [1, 2, 0, 3] }, output: [3, 5] },
    undefined,
  ]);
});

test("ceil mode is PyTorch's: a last window counts if it starts inside the input or the padding before it", () => {
  const ceil = { ceilMode: true };
  expect({
    'a partial window': along(8, 3, 2, 'valid', ceil),
    'no cell is left over': along(7, 3, 2, 'valid', ceil),
    'it would start in the padding at the end': along(5, 2, 3, [1, 0, 1, 0], ceil),
    'it starts on the last cell': along(7, 2, 2, 'valid', ceil),
    'only a partial window': along(2, 3, 2, 'valid', ceil),
    'nothing fits even so': along(1, 5, 2, 'valid', ceil),
    'same padding leaves nothing over': along(7, 3, 2, 'same', ceil),
  }).toEqual({
    'a partial window': [0, 1, 4],
    'no cell is left over': [0, 0, 3],
    'it would start in the padding at the end': [1, 1, 2],
    'it starts on the last cell': [0, 1, 4],
    'only a partial window': [0, 1, 1],
    'nothing fits even so': [0, 0, undefined],
    'same padding leaves nothing over': [1, 1, 4],
  });
});
