import type { HostTensor, Outcome, Problem, TensorType } from '../base/index.js';
import { ProblemError, done, problem, refused, sameType, typeText } from '../base/index.js';
import type { Program } from '../ops/index.js';
import { stateProblem } from './host-check.js';

/** How an executor keeps a tensor: its own form, never changed in place. */
export interface Keeping<T> {
  fromHost(host: HostTensor): T;
  /** A copy that shares no memory with what is kept. */
  toHost(kept: T): HostTensor;
}

/** The types of all state tensors of some Programs; refused where two Programs disagree about one. */
export function stateTypes(programs: Readonly<Record<string, Program>>): Outcome<Map<string, TensorType>> {
  const types = new Map<string, TensorType>();
  const problems: Problem[] = [];
  for (const program of Object.values(programs)) {
    for (const [name, { spec }] of program.state) {
      const known = types.get(name);
      if (known && !sameType(known, spec.type)) {
        problems.push(problem('execute-state-differs', { name, one: typeText(known), other: typeText(spec.type) }));
      }
      types.set(name, spec.type);
    }
  }
  return problems.length > 0 ? refused(...problems) : done(types);
}

/** The kept tensors by name. Tensors are replaced, never changed, so a copy of the map is a snapshot. */
export class StateStore<T> {
  private kept = new Map<string, T>();

  constructor(
    private readonly types: ReadonlyMap<string, TensorType>,
    private readonly keeping: Keeping<T>,
  ) {}

  /** The tensors that a Program keeps. Throws where one was never written. */
  of(programName: string, program: Program): Map<string, T> {
    const missing = [...program.state.keys()].filter((name) => !this.kept.has(name));
    if (missing.length > 0) {
      const more = missing.length - 1;
      throw new ProblemError([
        problem('execute-state-missing', { name: missing[0] as string, more, program: programName }),
      ]);
    }
    return new Map([...program.state.keys()].map((name) => [name, this.kept.get(name) as T]));
  }

  adopt(entries: Iterable<readonly [string, T]>): void {
    for (const [name, tensor] of entries) this.kept.set(name, tensor);
  }

  /** Runs `work`; where it throws, or its result is not accepted, every tensor is again what it was. */
  async atomically<R>(work: () => Promise<R>, accept: (result: R) => boolean): Promise<R> {
    const before = new Map(this.kept);
    try {
      const result = await work();
      if (!accept(result)) this.kept = before;
      return result;
    } catch (error) {
      this.kept = before;
      throw error;
    }
  }

  read(names: readonly string[] = [...this.kept.keys()].sort()): Map<string, HostTensor> {
    const unknown = names.filter((name) => !this.kept.has(name));
    if (unknown.length > 0) throw new ProblemError(unknown.map((name) => problem('execute-state-unknown', { name })));
    return new Map(names.map((name) => [name, this.keeping.toHost(this.kept.get(name) as T)]));
  }

  write(entries: ReadonlyMap<string, HostTensor>): void {
    const problems = [...entries].flatMap(([name, host]) => stateProblem(name, host, this.types.get(name)) ?? []);
    if (problems.length > 0) throw new ProblemError(problems);
    this.adopt([...entries].map(([name, host]) => [name, this.keeping.fromHost(host)] as const));
  }
}
