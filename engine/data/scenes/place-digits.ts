import type { RandomKey } from '../../base/index.js';
import { randomBelow } from '../../base/index.js';
import { DIGIT_SIDE } from './enlarge-digit.js';

/** The upper left cell of a digit in a scene. */
export interface Place {
  readonly top: number;
  readonly left: number;
}

const TRIES = 64;

/** Places for up to `count` digits that do not overlap, the first anywhere; fewer where no room was found for more. */
export function placeDigits(key: RandomKey, count: number, size: number): Place[] {
  const places: Place[] = [];
  const room = size - DIGIT_SIDE + 1;
  for (let attempt = 0; attempt < TRIES && places.length < count; attempt++) {
    const place = { top: randomBelow(key, 2 * attempt, room), left: randomBelow(key, 2 * attempt + 1, room) };
    if (!places.some((other) => overlap(place, other))) places.push(place);
  }
  return places;
}

function overlap(a: Place, b: Place): boolean {
  return Math.abs(a.top - b.top) < DIGIT_SIDE && Math.abs(a.left - b.left) < DIGIT_SIDE;
}
