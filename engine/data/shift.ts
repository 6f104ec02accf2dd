import type { RandomKey } from '../base/index.js';
import { randomBelow } from '../base/index.js';

/** How far an image moves, in cells: down and to the right. */
export interface Shift {
  readonly down: number;
  readonly right: number;
}

/** Each axis uniform in -most..most, for the example at `index` of its batch. */
export function randomShift(key: RandomKey, index: number, most: number): Shift {
  const along = (counter: number): number => randomBelow(key, counter, 2 * most + 1) - most;
  return { down: along(2 * index), right: along(2 * index + 1) };
}

/** Copies an image [channels, height, width] moved by `shift`; cells that nothing moves into become 0 (of classes: class 0). */
export function copyShifted<T extends Float32Array | Int32Array>(
  sizes: readonly number[],
  from: T,
  to: T,
  shift: Shift,
): void {
  const [channels, height, width] = sizes as [number, number, number];
  to.fill(0);
  const top = Math.max(shift.down, 0);
  const bottom = Math.min(height + shift.down, height);
  const left = Math.max(shift.right, 0);
  const right = Math.min(width + shift.right, width);
  if (left >= right) return;
  for (let c = 0; c < channels; c++) {
    for (let row = top; row < bottom; row++) {
      const start = (c * height + row - shift.down) * width - shift.right;
      to.set(from.subarray(start + left, start + right), (c * height + row) * width + left);
    }
  }
}
