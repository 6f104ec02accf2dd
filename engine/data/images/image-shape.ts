import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import { inputText } from '../sizes-text.js';

/** How an image becomes one of the wanted sides: its middle is cut out, or all of it is put on black. */
export const fits = ['crop', 'letterbox'] as const;

/** What every image of a folder is decoded to. */
export interface ImageShape {
  /** 1: grey; 3: red, green, blue. */
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly fit: (typeof fits)[number];
}

const mostPixels = 4096;

/**
 * The shape by the options of a recipe, and where they leave it open by the network's Input (Program order): an image as
 * it is, a square of a vector's values, a row of the image for each step of a sequence. Refused where nothing says it, or
 * for other than 1 or 3 channels.
 */
export function imageShape(
  options: Readonly<Record<string, number>>,
  input: readonly number[] | undefined,
): Outcome<ImageShape> {
  const unknown = Object.keys(options).find((name) => !['channels', 'height', 'width', 'fit'].includes(name));
  if (unknown !== undefined) {
    const wanted = ['channels', 'height', 'width', 'fit'];
    return fail('data-option-unknown', { source: 'images', came: unknown, wanted });
  }
  const [channels, height, width] = fromInput(input ?? []) ?? [];
  return checked({ channels, height, width, fit: 0, ...options }, input ?? []);
}

type Asked = Readonly<Partial<Record<string, number | undefined>>>;

function checked({ channels, height, width, fit = 0 }: Asked, input: readonly number[]): Outcome<ImageShape> {
  if (channels === undefined || height === undefined || width === undefined) {
    return fail('images-input', { came: inputText(input) });
  }
  for (const [option, came] of Object.entries({ height, width })) {
    if (Number.isInteger(came) && came >= 1 && came <= mostPixels) continue;
    return fail('data-option', { source: 'images', option, came, min: 1, max: mostPixels });
  }
  if (channels !== 1 && channels !== 3) return fail('images-channels', { came: channels });
  const chosen = fits[fit];
  if (!chosen) return fail('data-option', { source: 'images', option: 'fit', came: fit, min: 0, max: 1 });
  return done({ channels, height, width, fit: chosen });
}

/** The shape as options of a recipe, so that a run reads its images in the same way again. */
export function shapeOptions({ channels, height, width, fit }: ImageShape): Readonly<Record<string, number>> {
  return { channels, height, width, fit: fits.indexOf(fit) };
}

function fromInput(sizes: readonly number[]): readonly number[] | undefined {
  if (sizes.length === 3) return sizes;
  const [first = 0, second = 0] = sizes;
  if (sizes.length === 2) return [1, first, second];
  if (sizes.length !== 1) return undefined;
  for (const channels of [1, 3]) {
    const side = Math.sqrt(first / channels);
    if (Number.isInteger(side)) return [channels, side, side];
  }
  return undefined;
}
