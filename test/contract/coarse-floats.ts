const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * Roundings to 19 bits of significand, 32 times coarser than float32: to the nearest, and towards zero. Copies of a
 * number stay equal to it, and small whole numbers (masks, counts) stay as they are.
 */
export const coarseRoundings: readonly ((value: number) => number)[] = [
  (value) => masked(value, 1 << 4),
  (value) => masked(value, 0),
];

function masked(value: number, offset: number): number {
  float[0] = value;
  bits[0] = ((bits[0] as number) + offset) & ~31;
  return float[0];
}
