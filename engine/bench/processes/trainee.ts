import type { HostTensor } from '../../base/index.js';
import { concreteShape, elementCount, randomKey, uniformNoise, valueOf } from '../../base/index.js';
import { check } from '../../check/index.js';
import type { GraphDocument } from '../../document/index.js';
import type { HostTensors, Loaded } from '../../execute/index.js';
import { onnxruntime } from '../../execute/index.js';
import type { Program } from '../../ops/index.js';
import type { StepPlan } from '../../train/index.js';
import { initialState, makeStep, readSettings, StepsPerCall } from '../../train/index.js';

/** A schedule is not part of what is measured. */
const span = { stepsPerEpoch: 1000, totalSteps: 1_000_000 };

/** What to train, and how it is run. */
export interface Exercise {
  readonly graph: GraphDocument;
  readonly batch: number;
  readonly threads: number;
  /** What the path of a profile begins with, where one is wanted. */
  readonly profile?: string;
}

/** A network that trains on one batch of noise through the same stages as a run: check, Step, executor. */
export class Trainee {
  private at = 0;
  private readonly perCall: StepsPerCall;
  /** The batch again and again, side by side as a run lays its batches, so that nothing is copied for a call. */
  private room: readonly HostTensors[] = [];

  private constructor(
    readonly plan: StepPlan,
    readonly loaded: Loaded,
    public inputs: HostTensors,
    /** From the document to a loaded Step. */
    readonly compileMs: number,
  ) {
    this.perCall = new StepsPerCall(Object.values(inputs).reduce((sum, { data }) => sum + data.byteLength, 0));
  }

  /** Compiles and loads, with the optimiser Adam, and writes the initial state. */
  static async load({ graph, batch, threads, profile }: Exercise): Promise<Trainee> {
    const start = performance.now();
    const checked = check(graph);
    const settings = valueOf(readSettings({ optimizer: 'adam', batchSize: batch }));
    const plan = valueOf(makeStep(checked, settings));
    const { step } = plan.programs;
    const loaded = valueOf(await onnxruntime.load({ step }, { threads, ...(profile ? { profile } : {}) }));
    const compileMs = performance.now() - start;
    await loaded.write(initialState([step], settings.seed));
    return new Trainee(plan, loaded, batchOf(step, batch, 'bench'), compileMs);
  }

  /** Back to a state and to the first step, with another batch. */
  async restart(state: ReadonlyMap<string, HostTensor>, batch: number, stream: string): Promise<void> {
    await this.loaded.write(state);
    this.inputs = batchOf(this.plan.programs.step, batch, stream);
    this.room = [];
    this.at = 0;
  }

  /** Steps in one call, as many as a run would make; answers how many. */
  async call(): Promise<number> {
    const count = this.perCall.next;
    const start = performance.now();
    await this.steps(count);
    this.perCall.took(count, performance.now() - start);
    return count;
  }

  /** This many steps in one call. */
  async steps(count: number): Promise<void> {
    if (count > this.room.length) this.room = sideBySide(this.inputs, count);
    const steps = this.room.slice(0, count).map((batch): HostTensors => ({ ...batch, ...this.scalars(this.at++) }));
    await this.loaded.runSteps('step', steps);
  }

  private scalars(step: number): HostTensors {
    return Object.fromEntries(
      Object.entries(this.plan.scalars(step, span)).map(([name, value]) => [
        name,
        { dtype: 'float', shape: [], data: Float32Array.of(value) },
      ]),
    );
  }
}

/** Uniform in [0, 1), and of whole numbers the first ten in turn: a function of the stream's name. Scalars are left out. */
function batchOf({ inputs }: Program, batch: number, stream: string): HostTensors {
  const tensors = [...inputs].filter(([, { type }]) => type.shape.length > 0);
  return Object.fromEntries(
    tensors.map(([name, { type }]): [string, HostTensor] => {
      const shape = concreteShape(type.shape, batch);
      const count = elementCount(shape);
      if (type.dtype === 'int')
        return [name, { dtype: 'int', shape, data: Int32Array.from({ length: count }, lowDigit) }];
      return [name, { dtype: 'float', shape, data: uniformNoise(randomKey(1, `${stream}/${name}`), count) }];
    }),
  );
}

/** Copies of the tensors, those of one name one after another in one memory. */
function sideBySide(inputs: HostTensors, count: number): HostTensors[] {
  const copies = Array.from({ length: count }, (): Record<string, HostTensor> => ({}));
  for (const [name, { dtype, shape, data }] of Object.entries(inputs)) {
    const { length } = data;
    const all = dtype === 'int' ? new Int32Array(count * length) : new Float32Array(count * length);
    copies.forEach((copy, i) => {
      all.set(data, i * length);
      copy[name] = { dtype, shape, data: all.subarray(i * length, (i + 1) * length) } as HostTensor;
    });
  }
  return copies;
}

const lowDigit = (_: unknown, i: number): number => i % 10;
