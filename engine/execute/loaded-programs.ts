import type { HostTensor } from '../base/index.js';
import { ProblemError, problem } from '../base/index.js';
import type { Program } from '../ops/index.js';
import type { FormChoices, HostTensors, Loaded } from './contract.js';
import { checkInputs } from './host-check.js';
import type { StateStore } from './state-store.js';
import { Turns } from './turns.js';

/** One run's results: `next` are the new values of updated state tensors. */
export interface RunResult<T> {
  readonly outputs: HostTensors;
  readonly next: ReadonlyMap<string, T>;
}

/** The results of several steps in turn: the outputs of each, and the new values after the last. */
export interface StepsResult<T> {
  readonly outputs: HostTensors[];
  readonly next: ReadonlyMap<string, T>;
}

/** What an executor has of its own once Programs are loaded. */
export interface ProgramRunner<T> {
  readonly programs: Readonly<Record<string, Program>>;
  readonly choices: FormChoices;
  /** Inputs were checked and fit `batch`. Must not change any tensor that it is given. */
  run(name: string, inputs: HostTensors, state: ReadonlyMap<string, T>, batch: number): Promise<RunResult<T>>;
  /** Several steps in one native call, for an executor that can: the inputs of all fit one batch, and there are some. */
  runSteps?(name: string, steps: readonly HostTensors[], state: ReadonlyMap<string, T>): Promise<StepsResult<T>>;
  close(): Promise<void>;
}

/** The part of `Loaded` that is the same for all executors that are fed their state: checks, order, all or nothing. */
export class LoadedPrograms<T> implements Loaded {
  readonly choices: FormChoices;
  private readonly turns = new Turns();

  constructor(
    private readonly runner: ProgramRunner<T>,
    private readonly store: StateStore<T>,
  ) {
    this.choices = runner.choices;
  }

  run(program: string, inputs: HostTensors): Promise<HostTensors> {
    return this.turns.take(async () => {
      const { found, batches } = this.checked(program, [inputs]);
      return this.once(program, found, inputs, batches[0] as number);
    });
  }

  runSteps(
    program: string,
    steps: readonly HostTensors[],
    accept: (outputs: readonly HostTensors[]) => boolean = () => true,
  ): Promise<HostTensors[]> {
    return this.turns.take(() => {
      const { found, batches } = this.checked(program, steps);
      return this.store.atomically(async () => {
        const outputs: HostTensors[] = [];
        while (outputs.length < steps.length) {
          const first = outputs.length;
          const batch = batches[first] as number;
          const changes = batches.findIndex((size, i) => i > first && size !== batch);
          const group = steps.slice(first, changes < 0 ? undefined : changes);
          outputs.push(...(await this.inTurn(program, found, group, batch)));
        }
        return outputs;
      }, accept);
    });
  }

  read(names?: readonly string[]): Promise<Map<string, HostTensor>> {
    return this.turns.take(() => this.store.read(names));
  }

  write(entries: ReadonlyMap<string, HostTensor>): Promise<void> {
    return this.turns.take(() => {
      this.store.write(entries);
    });
  }

  close(): Promise<void> {
    return this.turns.close(() => this.runner.close());
  }

  /** The Program, and the batch size of each step; throws where any of them cannot be run. */
  private checked(name: string, steps: readonly HostTensors[]): { found: Program; batches: number[] } {
    const { programs } = this.runner;
    const program = Object.hasOwn(programs, name) ? programs[name] : undefined;
    if (!program) throw new ProblemError([problem('execute-program-unknown', { program: name })]);
    const checks = steps.map((inputs) => checkInputs(program, inputs));
    const wrong = checks.find(({ problems }) => problems.length > 0);
    if (wrong) throw new ProblemError(wrong.problems);
    return { found: program, batches: checks.map(({ batch }) => batch) };
  }

  private async once(name: string, program: Program, inputs: HostTensors, batch: number): Promise<HostTensors> {
    const { outputs, next } = await this.runner.run(name, inputs, this.store.of(name, program), batch);
    this.store.adopt(next);
    return outputs;
  }

  private async inTurn(
    name: string,
    program: Program,
    steps: readonly HostTensors[],
    batch: number,
  ): Promise<HostTensors[]> {
    if (this.runner.runSteps && steps.length > 1 && program.inputs.size > 0) {
      const { outputs, next } = await this.runner.runSteps(name, steps, this.store.of(name, program));
      this.store.adopt(next);
      return outputs;
    }
    const outputs: HostTensors[] = [];
    for (const inputs of steps) outputs.push(await this.once(name, program, inputs, batch));
    return outputs;
  }
}
