import { permutation, randomKey } from '../base/index.js';
import type { RawData } from './raw-data.js';

/** Which examples are for what, as ascending row numbers. The three parts are disjoint and together everything. */
export interface Split {
  readonly train: Uint32Array;
  /** Chooses the best epoch; never trained on. */
  readonly validation: Uint32Array;
  /** Held out: looked at once training is over, so that it never chooses anything. */
  readonly test: Uint32Array;
}

/** What of a split depends on the run. */
export interface SplitSettings {
  /** The share of what is not test that becomes validation. */
  readonly validationFraction: number;
  readonly seed: number;
}

/** Part of the data set, not of a run: every run of every user is tested on the same examples. */
const TEST_SEED = 1998;
const TEST_SHARE = 1 / 5;

/**
 * A fixed fifth for testing, then the run's own validation; each class is divided in the same proportion. A part that the
 * source itself names is taken as it is.
 */
export function splitDataset(dataset: Pick<RawData, 'count' | 'targets' | 'parts'>, settings: SplitSettings): Split {
  const all = Uint32Array.from({ length: dataset.count }, (_, i) => i);
  const { parts } = dataset;
  const given = (part: number): Uint32Array => all.filter((row) => parts?.[row] === part);
  const [named, tested] = [given(1), given(2)];
  const open = parts ? given(0) : all;
  const classOf = (row: number): number =>
    dataset.targets.task === 'classes' ? (dataset.targets.labels[row] as number) : 0;
  const [test, rest] = tested.length > 0 ? [tested, open] : divide(open, classOf, TEST_SHARE, TEST_SEED, 'test-split');
  if (named.length > 0) return { train: rest, validation: named, test };
  const [validation, train] = divide(rest, classOf, settings.validationFraction, settings.seed, 'validation-split');
  return { train, validation, test };
}

function divide(
  rows: Uint32Array,
  classOf: (row: number) => number,
  share: number,
  seed: number,
  stream: string,
): [Uint32Array, Uint32Array] {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const group = groups.get(classOf(row)) ?? [];
    group.push(row);
    groups.set(classOf(row), group);
  }
  const taken: number[] = [];
  const left: number[] = [];
  for (const [label, group] of groups) {
    const size = Math.round(group.length * share);
    permutation(randomKey(seed, stream, label), group.length).forEach((place, i) => {
      (i < size ? taken : left).push(group[place] as number);
    });
  }
  return [Uint32Array.from(taken).sort(), Uint32Array.from(left).sort()];
}
