import { expect, test } from 'vitest';
import { drawnPosition, storedPosition } from '../../renderer/canvas/scene/unfold-shifts.js';

const open = [{ id: 'block', position: { x: 0, y: 100 }, width: 612, height: 350 }];

test('what lies below an open block moves down by what it grew, what stands beside it moves aside', () => {
  const at = (x: number, y: number) => drawnPosition({ id: 'node', position: { x, y } }, open);
  expect([at(0, 0), at(0, 200), at(240, 100), at(-240, 110)]).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 500 },
    { x: 440, y: 100 },
    { x: -440, y: 110 },
  ]);
});

test('a node dropped somewhere is drawn there again', () => {
  for (const drawn of [
    { x: 10, y: 20 },
    { x: 0, y: 500 },
    { x: 440, y: 100 },
    { x: -500, y: 90 },
  ]) {
    expect(drawnPosition({ id: 'node', position: storedPosition('node', drawn, open) }, open)).toEqual(drawn);
  }
});
