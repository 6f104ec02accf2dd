import type { HostTensor } from '../base/index.js';
import { elementCount, permutation, randomKey } from '../base/index.js';
import type { Dataset } from './dataset.js';
import { copyInput } from './dataset.js';
import type { Targets } from './raw-data.js';
import { copyShifted, randomShift } from './shift.js';

/** One mini-batch as a Program takes it; the arrays are reused by the next call with the same buffer. */
export interface Batch {
  readonly size: number;
  readonly x: HostTensor;
  readonly y: HostTensor;
}

/** Room for one full batch. */
export interface BatchBuffer {
  readonly inputs: Float32Array;
  /** Used where the inputs are token numbers. */
  readonly tokens: Int32Array;
  readonly labels: Int32Array;
  readonly values: Float32Array;
}

/** What decides which examples are in which batch. */
export interface BatchSettings {
  readonly batchSize: number;
  readonly seed: number;
  /** Training images move by up to this many pixels along both axes; 0: not at all. */
  readonly shift: number;
}

/** Arrays for batches of up to `size` examples. */
export function batchBuffer(dataset: Dataset, size: number): BatchBuffer {
  const { targets } = dataset;
  const length = size * elementCount(dataset.sizes);
  const whole = targets.task === 'classes' || targets.task === 'pixels';
  return {
    inputs: new Float32Array(length),
    tokens: new Int32Array(dataset.vocabulary === undefined ? 0 : length),
    labels: new Int32Array(whole ? size * labelsPerExample(targets) : 0),
    values: new Float32Array(whole ? 0 : size * targets.width),
  };
}

/** The training batches of a run. Each is a pure function of seed and step, so that a resumed run sees the same. */
export class TrainingBatches {
  readonly stepsPerEpoch: number;
  private epoch = -1;
  private order: Uint32Array = new Uint32Array();

  constructor(
    private readonly dataset: Dataset,
    private readonly rows: Uint32Array,
    private readonly settings: BatchSettings,
  ) {
    this.stepsPerEpoch = Math.ceil(rows.length / settings.batchSize);
  }

  /** The batch of this step, counted from 0 over the whole run. An epoch's last batch may be smaller. */
  at(step: number, buffer: BatchBuffer): Batch {
    const { batchSize, seed, shift } = this.settings;
    const first = (step % this.stepsPerEpoch) * batchSize;
    const order = this.orderOf(Math.floor(step / this.stepsPerEpoch));
    const places = order.subarray(first, first + batchSize);
    const rows = places.map((place) => this.rows[place] as number);
    if (shift === 0 || this.dataset.sizes.length !== 3) return fillBatch(this.dataset, rows, buffer);
    const key = randomKey(seed, 'shift', step);
    const { sizes, targets } = this.dataset;
    const mask = targets.task === 'pixels' ? [1, ...targets.sizes] : [];
    return fillBatch(this.dataset, rows, buffer, {
      input: (from, to, i) => copyShifted(sizes, from, to, randomShift(key, i, shift)),
      labels: (from, to, i) =>
        mask.length > 0 ? copyShifted(mask, from, to, randomShift(key, i, shift)) : to.set(from),
    });
  }

  private orderOf(epoch: number): Uint32Array {
    if (epoch !== this.epoch) {
      this.order = permutation(randomKey(this.settings.seed, 'shuffle', epoch), this.rows.length);
      this.epoch = epoch;
    }
    return this.order;
  }
}

type Copy<T> = (from: T, to: T, index: number) => void;

/** How an example's input, and its labels, go into a batch. */
interface CopyExample {
  readonly input: Copy<Float32Array>;
  readonly labels: Copy<Int32Array>;
}

const asItIs: CopyExample = { input: (from, to) => to.set(from), labels: (from, to) => to.set(from) };

/** Copies these rows of the data set into the buffer, in order. */
export function fillBatch(dataset: Dataset, rows: Uint32Array, buffer: BatchBuffer, copy: CopyExample = asItIs): Batch {
  const length = elementCount(dataset.sizes);
  const { inputs } = dataset;
  const unpacked = inputs instanceof Float32Array ? undefined : new Float32Array(length);
  rows.forEach((row, i) => {
    const to = buffer.inputs.subarray(i * length, (i + 1) * length);
    if (copy === asItIs) copyInput(dataset, row, to);
    else if (inputs instanceof Float32Array) copy.input(inputs.subarray(row * length, (row + 1) * length), to, i);
    else if (unpacked) {
      copyInput(dataset, row, unpacked);
      copy.input(unpacked, to, i);
    }
  });
  return {
    size: rows.length,
    x: inputTensor(dataset, rows.length, buffer),
    y: fillTargets(dataset, rows, buffer, copy.labels),
  };
}

function inputTensor({ sizes, vocabulary }: Dataset, count: number, { inputs, tokens }: BatchBuffer): HostTensor {
  const shape = [count, ...sizes];
  const length = elementCount(shape);
  if (vocabulary === undefined) return { dtype: 'float', shape, data: inputs.subarray(0, length) };
  tokens.set(inputs.subarray(0, length));
  return { dtype: 'int', shape, data: tokens.subarray(0, length) };
}

function fillTargets(
  { targets }: Dataset,
  rows: Uint32Array,
  buffer: BatchBuffer,
  copy: CopyExample['labels'],
): HostTensor {
  if (targets.task === 'classes' || targets.task === 'pixels') {
    const each = labelsPerExample(targets);
    rows.forEach((row, i) => {
      copy(targets.labels.subarray(row * each, (row + 1) * each), buffer.labels.subarray(i * each, (i + 1) * each), i);
    });
    const shape = [rows.length, ...(targets.task === 'pixels' ? targets.sizes : [])];
    return { dtype: 'int', shape, data: buffer.labels.subarray(0, rows.length * each) };
  }
  const { width, values } = targets;
  rows.forEach((row, i) => buffer.values.set(values.subarray(row * width, (row + 1) * width), i * width));
  return { dtype: 'float', shape: [rows.length, width], data: buffer.values.subarray(0, rows.length * width) };
}

function labelsPerExample(targets: Targets): number {
  return targets.task === 'pixels' ? elementCount(targets.sizes) : 1;
}
