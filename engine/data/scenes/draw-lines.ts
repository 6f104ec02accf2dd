import type { RandomKey } from '../../base/index.js';
import { uniform } from '../../base/index.js';

const LINES = 3;
const PER_LINE = 5;
const HALF_WIDTH = 1;
const FAINTEST = 0.5;

/** Straight strokes across an image [size, size], each at least half as bright as ink: they look like parts of digits. */
export function drawLines(key: RandomKey, size: number, image: Float32Array): void {
  for (let line = 0; line < LINES; line++) {
    const random = (i: number): number => uniform(key, line * PER_LINE + i);
    const [fromRow, fromColumn, toRow, toColumn] = [0, 1, 2, 3].map((i) => random(i) * (size - 1)) as [
      number,
      number,
      number,
      number,
    ];
    const brightness = FAINTEST + (1 - FAINTEST) * random(4);
    const [down, right] = [toRow - fromRow, toColumn - fromColumn];
    const squared = Math.max(down * down + right * right, 1);
    for (let cell = 0; cell < size * size; cell++) {
      const [row, column] = [Math.floor(cell / size) - fromRow, (cell % size) - fromColumn];
      const along = Math.min(1, Math.max(0, (row * down + column * right) / squared));
      const [aside, ahead] = [row - along * down, column - along * right];
      if (aside * aside + ahead * ahead < HALF_WIDTH) image[cell] = Math.max(image[cell] as number, brightness);
    }
  }
}
