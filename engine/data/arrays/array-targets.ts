import type { HostTensor, Outcome } from '../../base/index.js';
import { done, elementCount, fail } from '../../base/index.js';
import type { RawData, Targets, Task } from '../raw-data.js';

type Learnt = Pick<RawData, 'targets' | 'classNames'>;

/** A label of more than this is a number of something, not a class. */
const MOST_CLASSES = 65_536;

/**
 * The targets of an array [rows] or [rows, width], or [rows, height, width] for pixels, as the network's task takes them:
 * classes are whole numbers from 0. Refused, with the row counted from 0: what is no class, no 0 or 1 for labels, not
 * finite; and one class alone.
 */
export function arrayTargets(y: HostTensor, task: Task): Outcome<Learnt> {
  const [rows = 0, ...sizes] = y.shape;
  const width = elementCount(sizes);
  if (y.shape.length === 0 || !fitsTask(sizes, width, task)) {
    return fail('array-targets-shape', { came: y.shape.join(' × ') || 'scalar', task });
  }
  const wrong = y.data.findIndex((value) => !allowed(value, task));
  if (wrong >= 0) {
    const values = { row: Math.floor(wrong / width), came: y.data[wrong] as number };
    return refusal(task, values);
  }
  const names = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i));
  if (task === 'labels' || task === 'number') {
    return done({ targets: { task, width, values: Float32Array.from(y.data) }, classNames: names(width) });
  }
  const labels = Int32Array.from(y.data);
  const [first = 0] = labels;
  if (labels.every((label) => label === first)) {
    return fail('data-one-class', { name: String(first), first: 0, last: rows - 1 });
  }
  const largest = labels.reduce((most, label) => Math.max(most, label), 0);
  const [high = 1, wide = 1] = sizes;
  const targets: Targets = task === 'pixels' ? { task, sizes: [high, wide], labels } : { task, labels };
  return done({ targets, classNames: names(largest + 1) });
}

function fitsTask(sizes: readonly number[], width: number, task: Task): boolean {
  if (task === 'classes') return width === 1;
  return width > 0 && (task === 'pixels' ? sizes.length === 2 : sizes.length <= 1);
}

function allowed(value: number, task: Task): boolean {
  if (task === 'number') return Number.isFinite(Math.fround(value));
  if (task === 'labels') return value === 0 || value === 1;
  return Number.isInteger(value) && value >= 0 && value < MOST_CLASSES;
}

function refusal(task: Task, values: { readonly row: number; readonly came: number }): Outcome<never> {
  if (task === 'number') return fail('array-not-finite', { array: 'y', ...values });
  return task === 'labels' ? fail('array-not-label', values) : fail('array-not-class', values);
}
