import type { Calibration } from './calibration.js';
import { calibrationOf } from './calibration.js';
import { wilsonInterval } from './wilson.js';

/** How well one class is recognised. A score whose denominator is zero is 0, as scikit-learn has it. */
export interface ClassScore {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Examples of this class. */
  readonly support: number;
}

/** A wrong answer; classes by index. */
export interface Mistake {
  /** The example's row in the data set. */
  readonly index: number;
  readonly label: number;
  readonly predicted: number;
  /** The probability given to the wrong answer. */
  readonly probability: number;
}

/** How well a classifier does on some examples. */
export interface ClassesEvaluation {
  readonly task: 'classes';
  readonly samples: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly interval95: readonly [low: number, high: number];
  readonly calibration: Calibration;
  readonly perClass: readonly ClassScore[];
  /** confusion[label][predicted] counts examples. */
  readonly confusion: readonly (readonly number[])[];
  /** The most confident mistakes, at most ten. */
  readonly worst: readonly Mistake[];
}

const WORST = 10;

/** Scores of probabilities [rows, classes], row-major, against the labels of these rows. */
export function scoreClasses(
  probabilities: ArrayLike<number>,
  labels: Int32Array,
  rows: Uint32Array,
  classNames: readonly string[],
  loss: number,
): ClassesEvaluation {
  const classes = classNames.length;
  const confusion = classNames.map(() => new Array<number>(classes).fill(0));
  const mistakes: Mistake[] = [];
  const confidences: number[] = [];
  const isRight: boolean[] = [];
  rows.forEach((row, i) => {
    const label = labels[row] as number;
    const predicted = firstLargest(probabilities, i * classes, classes);
    const counts = confusion[label] as number[];
    counts[predicted] = (counts[predicted] as number) + 1;
    const probability = probabilities[i * classes + predicted] as number;
    confidences.push(probability);
    isRight.push(predicted === label);
    if (predicted !== label) mistakes.push({ index: row, label, predicted, probability });
  });
  const correct = confusion.reduce((sum, counts, label) => sum + (counts[label] as number), 0);
  return {
    task: 'classes',
    samples: rows.length,
    loss,
    accuracy: rows.length === 0 ? 0 : correct / rows.length,
    interval95: wilsonInterval(correct, rows.length),
    calibration: calibrationOf(confidences, isRight),
    perClass: classNames.map((name, label) => classScore(name, label, confusion)),
    confusion,
    worst: mistakes.sort((a, b) => b.probability - a.probability || a.index - b.index).slice(0, WORST),
  };
}

function classScore(name: string, label: number, confusion: readonly (readonly number[])[]): ClassScore {
  const right = confusion[label]?.[label] ?? 0;
  const support = (confusion[label] ?? []).reduce((a, b) => a + b, 0);
  const answered = confusion.reduce((sum, counts) => sum + (counts[label] ?? 0), 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    name,
    precision: share(right, answered),
    recall: share(right, support),
    f1: share(2 * right, answered + support),
    support,
  };
}

function firstLargest(values: ArrayLike<number>, from: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if ((values[from + i] as number) > (values[from + best] as number)) best = i;
  return best;
}
