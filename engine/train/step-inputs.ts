import type { HostTensor } from '../base/index.js';
import { concreteShape, elementCount, randomKey, uniformNoise } from '../base/index.js';
import type { Batch, TrainingBatches, BatchBuffer } from '../data/index.js';
import type { HostTensors } from '../execute/index.js';
import { dataInputs } from './evaluate-rows.js';
import type { Span } from './schedules/index.js';
import type { StepPlan } from './step-plan.js';

/** What a run feeds its Programs: a pure function of its settings and the step number. */
export class StepInputs {
  readonly span: Span;

  constructor(
    private readonly plan: StepPlan,
    private readonly batches: TrainingBatches,
    private readonly buffer: BatchBuffer,
    private readonly run: { readonly seed: number; readonly epochs: number },
  ) {
    const { stepsPerEpoch } = batches;
    this.span = { stepsPerEpoch, totalSteps: stepsPerEpoch * run.epochs };
  }

  /** The batch of a step; the next call overwrites it. */
  batch(step: number): Batch {
    return this.batches.at(step, this.buffer);
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
