import type { ImageFacts } from './run-inputs.js';

/** RGBA of an image of a data set, a pixel for each cell; ink is black on nothing, so that the paper shows through. */
export function samplePixels(values: readonly number[], image: ImageFacts, ink: boolean): Uint8ClampedArray {
  const { channels, height, width, channelsLast, brightest } = image;
  const cells = height * width;
  const pixels = new Uint8ClampedArray(4 * cells);
  const at = (cell: number, channel: number): number => {
    const c = Math.min(channel, channels - 1);
    const value = values[channelsLast ? cell * channels + c : c * cells + cell] ?? 0;
    return Math.round((255 * Math.max(0, value)) / (brightest || 1));
  };
  for (let cell = 0; cell < cells; cell++) {
    pixels.set(ink ? [0, 0, 0, at(cell, 0)] : [at(cell, 0), at(cell, 1), at(cell, 2), 255], cell * 4);
  }
  return pixels;
}
