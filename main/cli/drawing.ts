const shades = [' ', '░', '▒', '▓', '█'];

/**
 * A grey image [1, height, width] with values from 0 to 1 as lines of text, two image rows to a line since characters
 * are twice as high as they are wide; `step` cells become one character.
 */
export function drawing(sizes: readonly number[], values: readonly number[], step: number): string[] {
  const [, height = 0, width = 0] = sizes;
  const lines: string[] = [];
  for (let top = 0; top < height; top += 2 * step) {
    let line = '';
    for (let left = 0; left < width; left += step) line += shadeOf(meanOf(values, width, height, top, left, step));
    lines.push(line);
  }
  return lines;
}

/** Drawings beside each other, three spaces apart. */
export function sideBySide(drawings: readonly (readonly string[])[]): string[] {
  const height = Math.max(0, ...drawings.map((d) => d.length));
  return Array.from({ length: height }, (_, i) =>
    drawings
      .map((d) => d[i] ?? '')
      .join('   ')
      .trimEnd(),
  );
}

function meanOf(
  values: readonly number[],
  width: number,
  height: number,
  top: number,
  left: number,
  step: number,
): number {
  let sum = 0;
  for (let i = top; i < Math.min(height, top + 2 * step); i++) {
    for (let j = left; j < Math.min(width, left + step); j++) sum += values[i * width + j] ?? 0;
  }
  return sum / (2 * step * step);
}

function shadeOf(value: number): string {
  return shades[Math.min(shades.length - 1, Math.max(0, Math.round(value * (shades.length - 1))))] as string;
}
