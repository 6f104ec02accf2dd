import type { HostTensor } from '../base/index.js';
import { elementCount, permutation, randomKey } from '../base/index.js';
import type { Dataset } from './dataset.js';
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
  const classes = targets.task === 'classes';
  return {
    inputs: new Float32Array(size * elementCount(dataset.sizes)),
    labels: new Int32Array(classes ? size : 0),
    values: new Float32Array(classes ? 0 : size * targets.width),
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
    return fillBatch(this.dataset, rows, buffer, (from, to, i) => {
      copyShifted(this.dataset.sizes, from, to, randomShift(key, i, shift));
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

type CopyExample = (from: Float32Array, to: Float32Array, index: number) => void;

/** Copies these rows of the data set into the buffer, in order. */
export function fillBatch(
  dataset: Dataset,
  rows: Uint32Array,
  buffer: BatchBuffer,
  copy: CopyExample = (from, to) => to.set(from),
): Batch {
  const length = elementCount(dataset.sizes);
  rows.forEach((row, i) => {
    const from = dataset.inputs.subarray(row * length, (row + 1) * length);
    copy(from, buffer.inputs.subarray(i * length, (i + 1) * length), i);
  });
  const x: HostTensor = {
    dtype: 'float',
    shape: [rows.length, ...dataset.sizes],
    data: buffer.inputs.subarray(0, rows.length * length),
  };
  return { size: rows.length, x, y: fillTargets(dataset, rows, buffer) };
}

function fillTargets({ targets }: Dataset, rows: Uint32Array, buffer: BatchBuffer): HostTensor {
  if (targets.task === 'classes') {
    rows.forEach((row, i) => (buffer.labels[i] = targets.labels[row] as number));
    return { dtype: 'int', shape: [rows.length], data: buffer.labels.subarray(0, rows.length) };
  }
  const { width, values } = targets;
  rows.forEach((row, i) => buffer.values.set(values.subarray(row * width, (row + 1) * width), i * width));
  return { dtype: 'float', shape: [rows.length, width], data: buffer.values.subarray(0, rows.length * width) };
}
