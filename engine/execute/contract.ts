import type { HostTensor, Outcome, Problem } from '../base/index.js';
import type { Program } from '../ops/index.js';

/** What a run is fed or answers, by the Program's own names. */
export type HostTensors = Readonly<Record<string, HostTensor>>;

/**
 * Which writing was used for each kind of node: from `formKey` to a form's id, or `plain`. Plain data, so that a
 * resumed run can be given the very choices of the run it continues.
 */
export type FormChoices = Readonly<Record<string, string>>;

/** What an executor needs to know besides the Programs. All of it belongs in `run.json`. */
export interface ExecuteSettings {
  /** Threads of one native call; another number may change the last bits of every sum. */
  readonly threads: number;
  /** Replays earlier choices; a kind that is not in it, or whose form is no more, is chosen anew. */
  readonly choices?: FormChoices;
  /** Whether a choice that names a form which is no more is refused: going on with a run needs its very bits. */
  readonly exact?: boolean;
  /** Where the time goes is written to a file whose path begins so, when it is closed. Only onnxruntime has that. */
  readonly profile?: string;
  /** Programs that are seldom run: they are written at once, but made ready only when they are first run. */
  readonly seldom?: readonly string[];
}

/** What `doctor` shows of an executor that can be used. */
export interface ExecutorFacts {
  readonly version: string;
  /** Where it computes: `cpu`. */
  readonly device: string;
}

/** Something that runs Programs. */
export interface Executor {
  readonly id: 'onnxruntime' | 'reference';
  /** Whether it works here, found out by loading it; a refusal says why not. */
  available(): Promise<Outcome<ExecutorFacts>>;
  /** Why this Program cannot be run, naming the drawn node where there is one; empty: it can. */
  supports(program: Program): readonly Problem[];
  /** Several Programs over one state: tensors of the same name are the same tensor and must have one type. */
  load(programs: Readonly<Record<string, Program>>, settings: ExecuteSettings): Promise<Outcome<Loaded>>;
}

/**
 * Loaded Programs with their state, which must be written before the first run. Calls are carried out one at a time in
 * the order they were made. Every rejection is a `ProblemError`, and then the state is as it was before the call.
 */
export interface Loaded {
  readonly choices: FormChoices;
  /** Runs once, then lets each updated tensor become its new value. Only outputs come back. */
  run(program: string, inputs: HostTensors): Promise<HostTensors>;
  /**
   * The same as calling `run` for each step in turn, to the bit, but all or nothing, and in one native call for steps in
   * a row that have one batch size where the executor can. Where `accept` is given and does not like what came out, the
   * outputs come back all the same, but the state is as it was before the call.
   */
  runSteps(
    program: string,
    steps: readonly HostTensors[],
    accept?: (outputs: readonly HostTensors[]) => boolean,
  ): Promise<HostTensors[]>;
  /** Copies of the named state tensors, or of all, sorted by name. */
  read(names?: readonly string[]): Promise<Map<string, HostTensor>>;
  /** Sets state tensors (copied); all entries are checked before the first is set. */
  write(entries: ReadonlyMap<string, HostTensor>): Promise<void>;
  /** Frees native memory; every later call is refused. */
  close(): Promise<void>;
}
