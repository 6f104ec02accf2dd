/** A digit of the bundled set is 8 x 8 cells; in a scene it is twice as high and wide. */
export const RAW_SIDE = 8;
export const DIGIT_SIDE = 2 * RAW_SIDE;
const BRIGHTEST = 16;

/** The ink of a digit as a scene shows it, 16 x 16 values from 0 to 1: bilinear, and exact in float32. */
export function enlargeDigit(cells: ArrayLike<number>): Float32Array {
  const ink = new Float32Array(DIGIT_SIDE * DIGIT_SIDE);
  for (let row = 0; row < DIGIT_SIDE; row++) {
    for (let column = 0; column < DIGIT_SIDE; column++) {
      const [above, below, down] = between(row);
      const [left, right, along] = between(column);
      const at = (r: number, c: number): number => (cells[r * RAW_SIDE + c] as number) / BRIGHTEST;
      const upper = at(above, left) * (1 - along) + at(above, right) * along;
      const lower = at(below, left) * (1 - along) + at(below, right) * along;
      ink[row * DIGIT_SIDE + column] = upper * (1 - down) + lower * down;
    }
  }
  return ink;
}

/** The two cells around the centre of an enlarged cell, and its way from the first to the second; edges are kept. */
function between(place: number): readonly [before: number, after: number, way: number] {
  const centre = (place + 0.5) / 2 - 0.5;
  const before = Math.floor(centre);
  return [Math.max(before, 0), Math.min(before + 1, RAW_SIDE - 1), centre - before];
}
