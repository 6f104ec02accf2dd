import { randomKey, uniform } from '../../base/index.js';
import { drawLines } from './draw-lines.js';
import { DIGIT_SIDE } from './enlarge-digit.js';
import type { Place } from './place-digits.js';
import { placeDigits } from './place-digits.js';

/** A digit to be put into a scene: its ink, 16 x 16 values from 0 to 1, and which it is. */
export interface DigitInk {
  readonly ink: Float32Array;
  readonly digit: number;
}

const SEED = 2015;
const NOISE = 0.35;
const CONTRAST = 0.85;
const INK = 0.5;

/**
 * Draws scene number `index`: digits over strokes and noise, values from 0 to 1 into `image` and classes into `labels`
 * (0 background, else 1 + digit), both [size, size] and filled with 0. A pure function of its arguments.
 */
export function drawScene(
  index: number,
  size: number,
  digits: readonly DigitInk[],
  { image, labels }: { readonly image: Float32Array; readonly labels: Int32Array },
): void {
  drawLines(randomKey(SEED, 'scene-lines', index), size, image);
  const places = placeDigits(randomKey(SEED, 'scene-places', index), digits.length, size);
  for (const [i, place] of places.entries()) putDigit(digits[i] as DigitInk, place, size, image, labels);
  const noise = randomKey(SEED, 'scene-noise', index);
  image.forEach((value, i) => (image[i] = Math.min(1, CONTRAST * value + NOISE * uniform(noise, i))));
}

function putDigit(
  { ink, digit }: DigitInk,
  { top, left }: Place,
  size: number,
  image: Float32Array,
  labels: Int32Array,
): void {
  ink.forEach((value, i) => {
    const cell = (top + Math.floor(i / DIGIT_SIDE)) * size + left + (i % DIGIT_SIDE);
    image[cell] = Math.max(image[cell] as number, value);
    if (value >= INK) labels[cell] = 1 + digit;
  });
}
