import type { HostTensor } from '../base/index.js';
import { concreteShape, elementCount, randomKey, uniformNoise } from '../base/index.js';
import type { Batch, BatchBuffer, Dataset, TrainingBatches } from '../data/index.js';
import { batchBuffer } from '../data/index.js';
import type { HostTensors } from '../execute/index.js';
import { dataInputs } from './evaluate-rows.js';
import type { Span } from '../settings/index.js';
import type { StepPlan } from './step-plan.js';

/** What a run feeds its Programs: a pure function of its settings and the step number. */
export class StepInputs {
  readonly span: Span;
  /** Room for batches side by side, which an executor may take as one. */
  private room: readonly BatchBuffer[] = [];

  constructor(
    private readonly plan: StepPlan,
    private readonly dataset: Dataset,
    private readonly training: TrainingBatches,
    private readonly run: { readonly seed: number; readonly epochs: number; readonly batchSize: number },
  ) {
    const { stepsPerEpoch } = training;
    this.span = { stepsPerEpoch, totalSteps: stepsPerEpoch * run.epochs };
  }

  /** What one step is fed, in bytes. */
  get bytesPerStep(): number {
    const { step } = this.plan.programs;
    const sizes = Array.from(step.inputs.values(), ({ type }) => {
      return elementCount(concreteShape(type.shape, this.run.batchSize)) * (type.dtype === 'int' ? 8 : 4);
    });
    return sizes.reduce((sum, bytes) => sum + bytes, 0);
  }

  /** The batches of these steps; the next call overwrites them. */
  batches(first: number, count: number): Batch[] {
    if (count > this.room.length) this.room = roomFor(this.dataset, this.run.batchSize, count);
    return this.room.slice(0, count).map((buffer, i) => this.training.at(first + i, buffer));
  }

  /** Data, noise and scalars, as the Program `step` takes them. */
  forStep(step: number, batch: Batch): HostTensors {
    const scalars = Object.entries(this.plan.scalars(step, this.span)).map(([name, value]): [string, HostTensor] => [
      name,
      { dtype: 'float', shape: [], data: Float64Array.of(value) },
    ]);
    return { ...this.forProbe(step, batch), ...Object.fromEntries(scalars) };
  }

  /** Data and noise, as the Program `probe` takes them. */
  forProbe(step: number, batch: Batch): HostTensors {
    const noise = this.plan.noise.map(({ name, stream, shape }): [string, HostTensor] => {
      const sizes = concreteShape(shape, batch.size);
      const data = uniformNoise(randomKey(this.run.seed, stream, step), elementCount(sizes));
      return [name, { dtype: 'float', shape: sizes, data }];
    });
    return { ...dataInputs(batch), ...Object.fromEntries(noise) };
  }
}

function roomFor(dataset: Dataset, batchSize: number, count: number): BatchBuffer[] {
  const { inputs, tokens, labels, values } = batchBuffer(dataset, batchSize * count);
  const part = <T extends Float32Array | Int32Array>(whole: T, i: number): T =>
    whole.subarray((i * whole.length) / count, ((i + 1) * whole.length) / count) as T;
  return Array.from({ length: count }, (_, i) => ({
    inputs: part(inputs, i),
    tokens: part(tokens, i),
    labels: part(labels, i),
    values: part(values, i),
  }));
}
