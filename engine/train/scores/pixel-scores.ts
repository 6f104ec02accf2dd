/** How well one class of pixels is found, counted over all pixels of all images. A score without any pixel is null. */
export interface PixelClassScore {
  readonly name: string;
  /** Intersection over union (Jaccard 1912): pixels rightly said / pixels that have the class or are said to. */
  readonly iou: number | null;
  /** 2 * pixels rightly said / (pixels that have the class + pixels that are said to), Dice 1945. */
  readonly dice: number | null;
  /** Pixels that have the class. */
  readonly support: number;
}

/** How well a network says what each pixel is (Long, Shelhamer, Darrell 2015, section 5). */
export interface PixelsEvaluation {
  readonly task: 'pixels';
  readonly samples: number;
  readonly loss: number;
  readonly pixelAccuracy: number;
  /** What saying the most frequent class everywhere would reach, which the accuracy must be seen against. */
  readonly mostFrequentShare: number;
  /** Means over the classes that occur or are said. */
  readonly meanIou: number;
  readonly meanDice: number;
  readonly perClass: readonly PixelClassScore[];
  /** confusion[label][predicted] counts pixels. */
  readonly confusion: readonly (readonly number[])[];
  /** The images with the smallest share of right pixels, at most ten; `index` is the row in the data set. */
  readonly worst: readonly { readonly index: number; readonly pixelAccuracy: number }[];
}

const WORST = 10;

/** Class maps [rows, height * width] against the labels of these rows; rows count in the data set. */
export function scorePixels(
  said: ArrayLike<number>,
  targets: { readonly sizes: readonly [height: number, width: number]; readonly labels: Int32Array },
  rows: Uint32Array,
  classNames: readonly string[],
  loss: number,
): PixelsEvaluation {
  const [height, width] = targets.sizes;
  const cells = height * width;
  const confusion = classNames.map(() => new Array<number>(classNames.length).fill(0));
  const images = Array.from(rows, (index, i) => {
    let right = 0;
    for (let cell = 0; cell < cells; cell++) {
      const label = targets.labels[index * cells + cell] as number;
      const came = said[i * cells + cell] as number;
      const counts = confusion[label] as number[];
      counts[came] = (counts[came] as number) + 1;
      if (came === label) right += 1;
    }
    return { index, pixelAccuracy: right / cells };
  });
  const count = Math.max(rows.length * cells, 1);
  const perClass = classNames.map((name, label) => classScore(name, label, confusion));
  return {
    task: 'pixels',
    samples: rows.length,
    loss,
    pixelAccuracy: confusion.reduce((sum, counts, label) => sum + (counts[label] as number), 0) / count,
    mostFrequentShare: Math.max(0, ...perClass.map(({ support }) => support)) / count,
    meanIou: meanOf(perClass.map(({ iou }) => iou)),
    meanDice: meanOf(perClass.map(({ dice }) => dice)),
    perClass,
    confusion,
    worst: images
      .filter(({ pixelAccuracy }) => pixelAccuracy < 1)
      .sort((a, b) => a.pixelAccuracy - b.pixelAccuracy || a.index - b.index)
      .slice(0, WORST),
  };
}

function classScore(name: string, label: number, confusion: readonly (readonly number[])[]): PixelClassScore {
  const right = confusion[label]?.[label] ?? 0;
  const support = (confusion[label] ?? []).reduce((a, b) => a + b, 0);
  const total = support + confusion.reduce((sum, counts) => sum + (counts[label] ?? 0), 0);
  return {
    name,
    iou: total === 0 ? null : right / (total - right),
    dice: total === 0 ? null : (2 * right) / total,
    support,
  };
}

function meanOf(scores: readonly (number | null)[]): number {
  const known = scores.filter((score) => score !== null);
  return known.reduce((sum, score) => sum + score, 0) / Math.max(known.length, 1);
}
