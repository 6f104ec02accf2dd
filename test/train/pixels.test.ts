import { describe, expect, it } from 'vitest';
import { BATCH, floatType, intType } from '../../engine/base/index.js';
import { evaluate } from '../../engine/execute/index.js';
import type { Value } from '../../engine/ops/index.js';
import { NodeList } from '../../engine/ops/index.js';
import { activate } from '../../engine/layers/activations.js';
import { classMap, defaultSettings, metrics, scorePixels } from '../../engine/train/index.js';
import { fitsData } from '../../engine/train/fits-data.js';
import type { Numbers } from '../contract/golden-numbers.js';
import { goldenError, readGolden } from '../contract/golden-numbers.js';

interface GoldenPixels {
  readonly logits: Numbers;
  readonly target: Numbers;
  readonly pixelAccuracy: readonly number[];
  readonly imageIou: readonly number[];
  readonly meanIou: number;
  readonly meanDice: number;
  readonly iou: readonly (number | null)[];
  readonly dice: readonly (number | null)[];
  readonly said: Numbers;
}

const { losses: cases } = readGolden('pixels') as { readonly losses: readonly GoldenPixels[] };
const named = cases.map((g): [string, GoldenPixels] => [g.logits.shape.join(' x '), g]);

/** What the metrics of pixels give per example, and the probabilities, by the reference loops. */
function computed({ logits, target }: GoldenPixels): {
  figures: Record<string, number[]>;
  probabilities: Float64Array;
} {
  const [batch = 0, ...sizes] = logits.shape;
  const b = new NodeList();
  const z = b.input('z', floatType(BATCH, ...sizes));
  const y = b.input('y', intType(BATCH, ...sizes.slice(1)));
  const measured = metrics
    .filter(({ tasks }) => tasks.includes('pixels'))
    .map(({ id, perExample }): [string, Value] => [id, perExample(b, defaultSettings, z, y)]);
  const p = activate(b, sizes[0] === 1 ? 'sigmoid' : 'softmax', z);
  const values = evaluate(
    b.nodes,
    new Map([
      [z, { dtype: 'float', shape: logits.shape, data: Float64Array.from(logits.data) }],
      [y, { dtype: 'int', shape: target.shape, data: Float64Array.from(target.data) }],
    ]),
    batch,
  );
  const figures = measured.map(([id, value]): [string, number[]] => [id, [...(values.get(value)?.data ?? [])]]);
  return { figures: Object.fromEntries(figures), probabilities: values.get(p)?.data ?? new Float64Array() };
}

describe("classes of pixels against PyTorch's float64 numbers (tools/reference/pixels.py)", () => {
  it.each(named)('%s: pixel accuracy and IoU of each image', (_name, g) => {
    const { figures } = computed(g);
    const errors = [figures['pixelAccuracy'], figures['imageIou']].map((came, i) =>
      goldenError(came, i === 0 ? g.pixelAccuracy : g.imageIou),
    );
    expect([Object.keys(figures), errors.every((error) => error < 1e-12)]).toEqual([
      ['pixelAccuracy', 'imageIou'],
      true,
    ]);
  });

  it.each(named)('%s: IoU and Dice of each class over all images, and their means', (_name, g) => {
    const [rows = 0, height = 0, width = 0] = g.target.shape;
    const data = computed(g).probabilities;
    const said = classMap({ dtype: 'float', shape: g.logits.shape, data });
    const names = g.iou.map((_, i) => `c${i}`);
    const targets = { sizes: [height, width] as const, labels: Int32Array.from(g.target.data) };
    const every = Uint32Array.from({ length: rows }, (_, i) => i);
    const { perClass, meanIou, meanDice } = scorePixels(said, targets, every, names, 0);
    const near = (x: number | null): string => (x === null ? 'none' : x.toFixed(12));
    expect({
      said: [...said],
      iou: perClass.map((c) => near(c.iou)),
      dice: perClass.map((c) => near(c.dice)),
      means: [near(meanIou), near(meanDice)],
    }).toEqual({
      said: g.said.data,
      iou: g.iou.map(near),
      dice: g.dice.map(near),
      means: [near(g.meanIou), near(g.meanDice)],
    });
  });
});

describe('the scores of pixels', () => {
  it('are of the asked rows alone: accuracy, the share of the most frequent class, confusion and the worst images', () => {
    const labels = Int32Array.from([9, 9, 0, 0, 0, 1, 9, 9, 1, 2, 0, 0]);
    const said = [0, 0, 0, 1, 1, 2, 0, 1];
    const targets = { sizes: [1, 2] as const, labels };
    const { perClass, ...scores } = scorePixels(said, targets, Uint32Array.of(1, 2, 4, 5), ['a', 'b', 'c', 'd'], 0.5);
    expect({ scores, supports: perClass.map((c) => c.support), none: perClass[3] }).toEqual({
      scores: {
        task: 'pixels',
        samples: 4,
        loss: 0.5,
        pixelAccuracy: 7 / 8,
        mostFrequentShare: 5 / 8,
        meanIou: (4 / 5 + 2 / 3 + 1) / 3,
        meanDice: (8 / 9 + 4 / 5 + 1) / 3,
        confusion: [
          [4, 1, 0, 0],
          [0, 2, 0, 0],
          [0, 0, 1, 0],
          [0, 0, 0, 0],
        ],
        worst: [{ index: 5, pixelAccuracy: 0.5 }],
      },
      supports: [5, 2, 1, 0],
      none: { name: 'd', iou: null, dice: null, support: 0 },
    });
  });
});

describe('a network for pixels and its data', () => {
  const plan = { task: 'pixels', width: 3, space: [4, 6] } as const;
  const labels = new Int32Array(24);
  const dataset = {
    targets: { task: 'pixels', sizes: [4, 6], labels },
    classNames: ['a', 'b', 'c'],
    sizes: [1, 4, 6],
  } as const;
  const codes = (...given: Parameters<typeof fitsData>): unknown => {
    const outcome = fitsData(...given);
    return outcome.ok ? 'fits' : outcome.problems.map(({ code, values }) => [code, values]).flat();
  };

  it('must agree in classes, sizes, and in the image where it is shifted', () => {
    const mask = { ...plan, width: 1 };
    const larger = { ...dataset, sizes: [1, 8, 12] };
    expect({
      right: codes(plan, dataset, { shift: 2 }),
      mask: codes(mask, { ...dataset, classNames: ['no', 'yes'] }, { shift: 0 }),
      'mask of three': codes(mask, dataset, { shift: 0 }),
      cells: codes({ ...plan, space: [4, 4] }, dataset, { shift: 0 }),
      'larger image': codes(plan, larger, { shift: 0 }),
      'larger image, shifted': codes(plan, larger, { shift: 1 }),
    }).toEqual({
      right: 'fits',
      mask: 'fits',
      'mask of three': ['train-units', { came: 1, wanted: 3 }],
      cells: ['output-pixels', { came: '4 × 4', wanted: '4 × 6' }],
      'larger image': 'fits',
      'larger image, shifted': ['train-shift-pixels', { came: '8 × 12', wanted: '4 × 6' }],
    });
  });
});
