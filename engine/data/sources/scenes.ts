import { createHash } from 'node:crypto';
import type { Outcome } from '../../base/index.js';
import { done, permutation, randomKey } from '../../base/index.js';
import type { RawData } from '../raw-data.js';
import type { DigitInk } from '../scenes/draw-scene.js';
import { drawScene } from '../scenes/draw-scene.js';
import { RAW_SIDE, enlargeDigit } from '../scenes/enlarge-digit.js';
import { digits } from './digits.js';
import type { DataPlaces, DataSource, SourceOptions } from './source.js';

/** With this many scenes every bundled digit is used once, so that no digit stands in two scenes. */
const MOST_SCENES = 1198;
const SEED = 2015;

/**
 * Scenes made of the bundled digits: one or two digits over strokes and noise, to be told pixel by pixel from the
 * background and, where `whichDigit` is 1, from each other. The same bits everywhere; two scenes never share a digit.
 */
export const scenes: DataSource = {
  id: 'scenes',
  task: 'pixels',
  classNames: ['background', 'digit'],
  forms: ({ size = 0 }) => [{ sizes: [1, size, size], steps: [] }],
  options: [
    { id: 'count', default: 1000, min: 10, max: MOST_SCENES },
    { id: 'size', default: 32, min: 24, max: 128 },
    { id: 'whichDigit', default: 0, min: 0, max: 1 },
  ],
  load,
};

async function load(places: DataPlaces, options: SourceOptions): Promise<Outcome<RawData>> {
  const raw = await digits.load(places, {});
  return raw.ok ? done(made(raw.value, options)) : raw;
}

function made(raw: RawData, options: SourceOptions): RawData {
  const { count = 0, size = 0, whichDigit = 0 } = options;
  const cells = size * size;
  const values = new Float32Array(count * cells);
  const labels = new Int32Array(count * cells);
  const order = permutation(randomKey(SEED, 'scene-digits'), raw.count);
  for (let index = 0; index < count; index++) {
    const part = [index * cells, (index + 1) * cells] as const;
    const into = { image: values.subarray(...part), labels: labels.subarray(...part) };
    drawScene(index, size, digitsOf(index, raw, order), into);
  }
  if (whichDigit === 0) labels.forEach((label, i) => (labels[i] = Math.min(label, 1)));
  return {
    source: scenes.id,
    count,
    sizes: [1, size, size],
    values,
    targets: { task: 'pixels', sizes: [size, size], labels },
    classNames: whichDigit === 0 ? scenes.classNames : ['background', ...digits.classNames],
    sha256: createHash('sha256').update(values).update(labels).digest('hex'),
    options,
  };
}

/** One digit for scenes of even number, two for the others, each taken once from a random order of all. */
function digitsOf(index: number, { values, targets }: RawData, order: Uint32Array): DigitInk[] {
  const first = Math.floor((index * 3) / 2);
  return Array.from(order.subarray(first, first + 1 + (index % 2)), (row) => ({
    ink: enlargeDigit(values.subarray(row * RAW_SIDE * RAW_SIDE, (row + 1) * RAW_SIDE * RAW_SIDE)),
    digit: targets.task === 'classes' ? (targets.labels[row] as number) : 0,
  }));
}
