import type { ImageFacts, RunInputs } from '../run-inputs.js';
import { reduceCentred, reduceInPlace } from './reduce-centred.js';
import { reduceDigit } from './reduce-digit.js';
import type { Stroke } from './stroke.js';

/** The bundled digits, by their source's name. */
const DIGITS = 'digits';

/** A drawing in the units of a run's data, reduced as that data was. */
export function reduceDrawing(
  strokes: readonly Stroke[],
  { source, sizes, image, task }: RunInputs & { readonly image: ImageFacts },
): { readonly sizes: readonly number[]; readonly values: readonly number[] } {
  if (source === DIGITS) return { sizes, values: Array.from(reduceDigit(strokes)) };
  const { channels, height, width, channelsLast, brightest } = image;
  const reduce = task === 'pixels' ? reduceInPlace : reduceCentred;
  const grey = Array.from(reduce(strokes, height, width), (value) => value * brightest);
  const values = channelsLast
    ? grey.flatMap((value) => Array.from({ length: channels }, () => value))
    : Array.from({ length: channels }, () => grey).flat();
  return { sizes, values };
}
