import { expect, test } from 'vitest';
import type { WindowFacts } from '../../renderer/inspector/figures/window-geometry.js';
import { drawWindow, outputAt, windowOf } from '../../renderer/inspector/figures/window-geometry.js';
import { paddingNote } from '../../renderer/inspector/figures/padding-note.js';
import { layerOnImage } from './inspected.js';

function factsOf(
  layer: string,
  params: Parameters<typeof layerOnImage>[1],
  size: readonly [number, number, number],
): WindowFacts {
  const facts = windowOf(layerOnImage(layer, params, size).subject);
  if (!facts) throw new Error('no window');
  return facts;
}

test('the window of a convolution has the sizes that the engine gives it', () => {
  const facts = factsOf('conv2d', { filters: 6, kernel: 5, padding: 'same' }, [28, 28, 1]);
  expect(facts).toMatchObject({ pads: [2, 2, 2, 2], input: [28, 28], output: [28, 28], channelsOut: 6 });
});

test('padding is drawn around the input and the kernel lies on the first cells', () => {
  const drawing = drawWindow(factsOf('conv2d', { kernel: 3, padding: 'same' }, [5, 5, 1]), [0, 0], 70);
  expect(drawing).toMatchObject({ cell: 10, width: 70, height: 70, cropped: false, last: [4, 4] });
  expect(drawing.kernel).toEqual({ x: 0, y: 0, width: 30, height: 30 });
  expect(drawing.next).toEqual({ x: 10, y: 0 });
  expect(drawing.cells.filter(({ kind }) => kind === 'input')).toHaveLength(25);
  expect(drawing.cells.filter(({ read }) => read)).toHaveLength(9);
});

test('a dilated kernel reads cells that lie apart', () => {
  const drawing = drawWindow(factsOf('conv2d', { kernel: 3, dilation: 2 }, [5, 5, 1]), [0, 0], 50);
  expect(drawing.cells.filter(({ read }) => read).map(({ x, y }) => [x / 10, y / 10])).toEqual([
    [0, 0],
    [2, 0],
    [4, 0],
    [0, 2],
    [2, 2],
    [4, 2],
    [0, 4],
    [2, 4],
    [4, 4],
  ]);
  expect(drawing.next).toBeUndefined();
});

test('a large image is drawn at its corner', () => {
  const drawing = drawWindow(factsOf('maxPool2d', { size: 2 }, [224, 224, 3]), [0, 0], 116);
  expect(drawing.cropped).toBe(true);
  expect(drawing.cells).toHaveLength(81);
});

test('the pointer finds the output cell whose window is nearest, within what is drawn', () => {
  const facts = factsOf('maxPool2d', { size: 2 }, [8, 8, 1]);
  const drawing = drawWindow(facts, [0, 0], 80);
  expect([outputAt(facts, drawing, 35, 5), outputAt(facts, drawing, 999, -5)]).toEqual([
    [0, 1],
    [0, 3],
  ]);
});

test('a window that does not fit is drawn too', () => {
  const facts = factsOf('conv2d', { kernel: 9 }, [5, 5, 1]);
  expect(facts.output).toBeUndefined();
  expect(drawWindow(facts, [0, 0], 90).last).toEqual([0, 0]);
  expect(paddingNote(facts, 'en')).toBe('the window does not fit');
});

test('the note says what the padding does', () => {
  const note = (params: Parameters<typeof layerOnImage>[1]): string =>
    paddingNote(factsOf('conv2d', { kernel: 5, ...params }, [28, 28, 1]), 'en');
  expect(note({ padding: 'same' })).toBe('2 px each side, so 28 stays 28');
  expect(note({ padding: 'valid' })).toBe('nothing added, so 28 becomes 24');
  expect(note({ padding: [1, 2, 3, 4] })).toBe('1 top, 2 left, 3 bottom, 4 right: 28 × 28 becomes 28 × 30');
});

test('a window larger than its image is drawn whole, over the cells that there are', () => {
  const drawing = drawWindow(factsOf('conv2d', { kernel: 7, padding: 'valid' }, [3, 4, 1]), [0, 0], 70);
  expect(drawing).toMatchObject({ cell: 10, width: 70, height: 70, kernel: { x: 0, y: 0, width: 70, height: 70 } });
  expect(drawing.cells).toHaveLength(12);
  expect(drawing.next).toBeUndefined();
});
