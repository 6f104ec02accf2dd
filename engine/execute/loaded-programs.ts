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

/** What an executor has of its own once Programs are loaded. */
export interface ProgramRunner<T> {
  readonly programs: Readonly<Record<string, Program>>;
  readonly choices: FormChoices;
  /** Inputs were checked and fit `batch`. Must not change any tensor that it is given. */
  run(name: string, inputs: HostTensors, state: ReadonlyMap<string, T>, batch: number): Promise<RunResult<T>>;
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
    return this.turns.take(() => this.once(program, inputs));
  }

  runSteps(program: string, steps: readonly HostTensors[]): Promise<HostTensors[]> {
    return this.turns.take(() =>
      this.store.atomically(async () => {
        const outputs: HostTensors[] = [];
        for (const inputs of steps) outputs.push(await this.once(program, inputs));
        return outputs;
      }),
    );
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

  private async once(name: string, inputs: HostTensors): Promise<HostTensors> {
    const { programs } = this.runner;
    const program = Object.hasOwn(programs, name) ? programs[name] : undefined;
    if (!program) throw new ProblemError([problem('execute-program-unknown', { program: name })]);
    const { batch, problems } = checkInputs(program, inputs);
    if (problems.length > 0) throw new ProblemError(problems);
    const { outputs, next } = await this.runner.run(name, inputs, this.store.of(name, program), batch);
    this.store.adopt(next);
    return outputs;
  }
}
