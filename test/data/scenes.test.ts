import { describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { RawData } from '../../engine/data/index.js';
import { defaultRecipe, loadData, loadSource, makeDataset } from '../../engine/data/index.js';
import { drawScene } from '../../engine/data/scenes/draw-scene.js';
import { DIGIT_SIDE, enlargeDigit } from '../../engine/data/scenes/enlarge-digit.js';
import { placeDigits } from '../../engine/data/scenes/place-digits.js';
import { randomKey } from '../../engine/base/index.js';
import { bundledDirectory, rawDigits } from './digits.js';

const places = { bundledDirectory };
const load = async (options: Readonly<Record<string, number>>): Promise<RawData> =>
  valueOf(await loadSource('scenes', places, options));
const labelsOf = ({ targets }: RawData): Int32Array => (targets.task === 'pixels' ? targets.labels : new Int32Array());

describe('the scenes', () => {
  it('have the same bits everywhere', async () => {
    const raw = await load({ count: 20 });
    const { count, sizes, classNames, options, sha256, targets } = raw;
    expect({ count, sizes, classNames, options, sha256, pixels: targets.task === 'pixels' && targets.sizes }).toEqual({
      count: 20,
      sizes: [1, 32, 32],
      classNames: ['background', 'digit'],
      options: { count: 20, size: 32, whichDigit: 0 },
      sha256: 'add906c5ce07ce363ece238504545461cf46b67301f1ff5116fb9b48026c4fe0',
      pixels: [32, 32],
    });
  });

  it('begin with the scenes of a smaller number, and hold values from 0 to 1', async () => {
    const [few, more] = [await load({ count: 12 }), await load({ count: 30 })];
    expect([
      few.values.every((value, i) => value === more.values[i] && value >= 0 && value <= 1),
      labelsOf(few).every((label, i) => label === labelsOf(more)[i]),
    ]).toEqual([true, true]);
  });

  it('say by turns one digit and two where asked which, and the same pixels as without', async () => {
    const [which, plain] = [await load({ count: 40, whichDigit: 1 }), await load({ count: 40 })];
    const labels = labelsOf(which);
    const kinds = Array.from({ length: 40 }, (_, i) => new Set(labels.subarray(i * 1024, (i + 1) * 1024)).size - 1);
    expect([which.classNames.length, kinds.filter((_, i) => i % 2 === 0), Math.max(...kinds)]).toEqual([
      11,
      new Array(20).fill(1),
      2,
    ]);
    expect(labels.map((label) => Math.min(label, 1))).toEqual(labelsOf(plain));
  });

  it('mark the ink of their digits and nothing else', async () => {
    const { values } = await rawDigits();
    const digits = [{ ink: enlargeDigit(values.subarray(0, 64)), digit: 7 }];
    const [image, labels] = [new Float32Array(24 * 24), new Int32Array(24 * 24)];
    drawScene(3, 24, digits, { image, labels });
    const inked = digits[0]?.ink.filter((ink) => ink >= 0.5).length;
    expect([labels.filter((label) => label === 8).length, labels.filter((label) => label === 0).length]).toEqual([
      inked,
      24 * 24 - (inked ?? 0),
    ]);
    expect(labels.every((label, i) => label === 0 || (image[i] as number) >= 0.85 * 0.5)).toBe(true);
  });

  it('enlarge a digit between the centres of its cells', () => {
    const cells = new Float32Array(64).fill(16);
    cells[0] = 0;
    const ink = enlargeDigit(cells);
    const corner = [0, 1, 2, 16, 17].map((i) => ink[i]);
    expect([corner, ink[255], ink.length]).toEqual([[0, 0.25, 0.75, 0.25, 0.4375], 1, DIGIT_SIDE ** 2]);
  });

  it('leave a digit out where there is no room for it', () => {
    const key = randomKey(1, 'test');
    expect([placeDigits(key, 2, 24).length, placeDigits(key, 2, 64).length]).toEqual([1, 2]);
  });

  it('are refused with other options than they have, and for another task', async () => {
    const codes = async (options: Readonly<Record<string, number>>, task: 'pixels' | 'classes' = 'pixels') => {
      const outcome = await loadData({ source: 'scenes', options }, task, places);
      return outcome.ok ? 'loaded' : outcome.problems.map(({ code, values }) => [code, values]).flat();
    };
    const digits = await loadData({ source: 'digits', options: { count: 3 } }, 'classes', places);
    const wanted = { source: 'scenes', min: 10, max: 1198 };
    expect({
      many: await codes({ count: 1199 }),
      half: await codes({ count: 10.5 }),
      unknown: await codes({ lines: 3 }),
      task: await codes({}, 'classes'),
      digits: digits.ok ? 'loaded' : digits.problems[0]?.code,
    }).toEqual({
      many: ['data-option', { option: 'count', came: 1199, ...wanted }],
      half: ['data-option', { option: 'count', came: 10.5, ...wanted }],
      unknown: ['data-option-unknown', { source: 'scenes', came: 'lines', wanted: ['count', 'size', 'whichDigit'] }],
      task: ['data-task', { source: 'scenes', came: 'classes', wanted: 'pixels' }],
      digits: 'data-option-unknown',
    });
  });

  it('go into an Input of their size, with their options in the recipe and in the fingerprint', async () => {
    const [few, more] = [await load({ count: 10 }), await load({ count: 11 })];
    const recipe = valueOf(defaultRecipe(few, [1, 32, 32], new Uint32Array()));
    const prints = [few, more].map((raw) => valueOf(makeDataset(raw, recipe, [1, 32, 32])).fingerprint);
    const refused = defaultRecipe(few, [1, 28, 28], new Uint32Array());
    expect([
      recipe,
      new Set(prints).size,
      refused.problems.map(({ values }) => [values['came'], values['wanted']]),
    ]).toEqual([
      { source: 'scenes', steps: [], options: { count: 10, size: 32, whichDigit: 0 } },
      2,
      [['image 28 × 28 × 1', ['image 32 × 32 × 1']]],
    ]);
  });
});
