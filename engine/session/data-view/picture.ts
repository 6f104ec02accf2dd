import type { RawData } from '../../data/index.js';

/** How the values of an example lie, where it can be looked at. */
export interface PictureLayout {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly channelsLast: boolean;
}

/** A picture as a window draws it: bytes of height x width x channels (1 or 3), in base64. */
export interface Picture {
  readonly channels: 1 | 3;
  readonly height: number;
  readonly width: number;
  readonly bytes: string;
}

/** Larger pictures are sent smaller: a window draws many of them. */
const mostSide = 96;

/** How examples as their source has them can be looked at; undefined for tables and other vectors. */
export function rawLayout({ sizes, columns, levels, images, source }: RawData): PictureLayout | undefined {
  if (columns || sizes.length < 2 || sizes.length > 3) return undefined;
  const [a = 1, b = 1, c = 1] = sizes;
  const first = images !== undefined || source === 'digits' || source === 'scenes';
  if (first) return { channels: a, height: b, width: c, channelsLast: false };
  if (levels || sizes.length === 2 || c <= 4) return { channels: c, height: a, width: b, channelsLast: true };
  return undefined;
}

/** How examples in Program order can be looked at: images, and sequences as an image with a row for each step. */
export function takenLayout(sizes: readonly number[]): PictureLayout | undefined {
  const [a = 1, b = 1, c = 1] = sizes;
  if (sizes.length === 3) return { channels: a, height: b, width: c, channelsLast: false };
  return sizes.length === 2 ? { channels: 1, height: a, width: b, channelsLast: false } : undefined;
}

/** Values as a picture, `low` black and `high` white; every n-th cell where it is large. Other than 1 or 3 channels: the first. */
export function pictureOf(values: ArrayLike<number>, layout: PictureLayout, low: number, high: number): Picture {
  const { channels, height, width, channelsLast } = layout;
  const step = Math.max(1, Math.ceil(Math.max(height, width) / mostSide));
  const shown = {
    channels: channels === 3 ? 3 : 1,
    height: Math.ceil(height / step),
    width: Math.ceil(width / step),
  } as const;
  const bytes = new Uint8Array(shown.channels * shown.height * shown.width);
  const scale = high > low ? 255 / (high - low) : 0;
  let at = 0;
  for (let row = 0; row < height; row += step) {
    for (let column = 0; column < width; column += step) {
      for (let c = 0; c < shown.channels; c++, at++) {
        const place = channelsLast ? (row * width + column) * channels + c : (c * height + row) * width + column;
        bytes[at] = Math.max(0, Math.min(255, Math.round(((values[place] as number) - low) * scale)));
      }
    }
  }
  return { ...shown, bytes: Buffer.from(bytes).toString('base64') };
}
