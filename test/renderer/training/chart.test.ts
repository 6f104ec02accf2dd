import { expect, test } from 'vitest';
import { epochAxis, linearAxis, logAxis, placeOn, tickText } from '../../../renderer/training/chart/axis.js';
import { smoothed } from '../../../renderer/training/chart/smoothed.js';

test('axes end at round numbers around what they show', () => {
  expect(epochAxis(20).ticks).toEqual([0, 5, 10, 15, 20]);
  expect(epochAxis(0.2).domain).toEqual([0, 1]);
  expect(linearAxis(0.963, 0.9956).domain).toEqual([0.96, 1]);
  expect(linearAxis(2, 2).ticks.length).toBeGreaterThan(1);
  expect(logAxis(0.0151, 0.97).ticks).toEqual([0.01, 0.03, 0.1, 0.3, 1]);
});

test('a value has its place on either kind of axis', () => {
  expect(placeOn(linearAxis(0, 10), 2.5)).toBeCloseTo(0.25);
  expect(placeOn(logAxis(0.01, 1), 0.1)).toBeCloseTo(0.5);
});

test('shares are written as percent', () => {
  expect([tickText(0.96, 'share'), tickText(0.03, 'number')]).toEqual(['96 %', '0.03']);
});

test('smoothing keeps a level as it is, follows a step slowly, and 0 changes nothing', () => {
  const level = { x: [1, 2, 3], y: [5, 5, 5] };
  smoothed(level, 0.9).y.forEach((y) => expect(y).toBeCloseTo(5));
  const step = { x: [1, 2, 3, 4], y: [0, 0, 1, 1] };
  expect(smoothed(step, 0).y).toEqual(step.y);
  const [, , third = 1, fourth = 0] = smoothed(step, 0.75).y;
  expect([third < 0.5, fourth > third]).toEqual([true, true]);
});
