import type { ImageFacts, RunInputs } from '../run-inputs.js';
import { reduceDrawing } from './reduce-drawing.js';
import type { Stroke } from './stroke.js';

/** A decoded picture: four bytes a pixel, row-major. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

type Facts = RunInputs & { readonly image: ImageFacts };
type Reduced = ReturnType<typeof reduceDrawing>;

/** Ink is looked for in so many cells along the longer side. */
const FINE = 48;

/**
 * A dropped picture in the units of a run's data. Where the data is ink on nothing, the picture's ink is reduced as a
 * drawing is, whichever of both is dark; a photograph has its middle cut out and is shrunk.
 */
export function reducePicture(picture: Picture, facts: Facts, ink: boolean): Reduced {
  const { image } = facts;
  const isExact = picture.width === image.width && picture.height === image.height;
  if (!ink || isExact) return asItIs(picture, facts, ink);
  const scale = FINE / Math.max(picture.width, picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const darkness = inkOf(shrunk(picture, width, height, 1)[0] ?? []);
  return reduceDrawing(dotsOf(darkness, width, height), facts);
}

/** The middle of the picture in the proportions of the data, one value a cell and channel. */
function asItIs(picture: Picture, { sizes, image }: Facts, ink: boolean): Reduced {
  const { channels, height, width, channelsLast, brightest } = image;
  const planes = shrunk(picture, width, height, channels).map((plane) => (ink ? inkOf(plane) : plane));
  const at = (i: number): number => {
    const cell = channelsLast ? Math.floor(i / channels) : i % (height * width);
    const channel = channelsLast ? i % channels : Math.floor(i / (height * width));
    return (planes[channel]?.[cell] ?? 0) * brightest;
  };
  return { sizes, values: Array.from({ length: channels * height * width }, (_, i) => at(i)) };
}

/** Planes of means over the middle of the picture, values 0..1; one channel is the picture's lightness (BT.601). */
function shrunk({ width: w, height: h, data }: Picture, width: number, height: number, channels: number): number[][] {
  const scale = Math.min(w / width, h / height);
  const [left, top] = [(w - width * scale) / 2, (h - height * scale) / 2];
  const value = (pixel: number, channel: number): number => {
    const rgb = [0, 1, 2].map((c) => data[4 * pixel + c] as number);
    const [r = 0, g = 0, b = 0] = rgb;
    return channels === 1 ? 0.299 * r + 0.587 * g + 0.114 * b : (rgb[channel] ?? 0);
  };
  return Array.from({ length: channels }, (_, channel) =>
    Array.from({ length: width * height }, (_unused, cell) => {
      const [i, j] = [Math.floor(cell / width), cell % width];
      const from = [Math.floor(top + i * scale), Math.floor(left + j * scale)] as const;
      const to = [
        Math.max(from[0] + 1, Math.floor(top + (i + 1) * scale)),
        Math.max(from[1] + 1, Math.floor(left + (j + 1) * scale)),
      ] as const;
      let [sum, count] = [0, 0];
      for (let y = from[0]; y < Math.min(h, to[0]); y++) {
        for (let x = from[1]; x < Math.min(w, to[1]); x++, count++) sum += value(y * w + x, channel);
      }
      return count === 0 ? 0 : sum / count / 255;
    }),
  );
}

/** How much ink is in each cell, stretched to 0..1: what differs from the paper, which most cells are. */
function inkOf(plane: readonly number[]): number[] {
  const sorted = [...plane].sort((a, b) => a - b);
  const paper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const most = Math.max(...plane.map((value) => Math.abs(value - paper)));
  return plane.map((value) => (most < 0.05 ? 0 : Math.abs(value - paper) / most));
}

/** Every inked cell as a touch of the pen. */
function dotsOf(ink: readonly number[], width: number, height: number): Stroke[] {
  const side = Math.max(width, height);
  return ink.flatMap((value, cell) =>
    value < 0.5 ? [] : [[{ x: ((cell % width) + 0.5) / side, y: (Math.floor(cell / width) + 0.5) / side }]],
  );
}
