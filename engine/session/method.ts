import type { z } from 'zod';
import type { Outcome } from '../base/index.js';
import type { Jobs } from './jobs.js';
import type { KeptRuns } from './kept-runs.js';

/** Where the engine finds and leaves things; the host says, since the engine does not know where it is installed. */
export interface EngineHome {
  /** Folder of the bundled data sets. */
  readonly bundledDirectory: string;
  readonly version: string;
}

/** What a method works with beside its parameters. */
export interface MethodContext {
  readonly home: EngineHome;
  readonly jobs: Jobs;
  /** The run that the window asks about, loaded. */
  readonly kept: KeptRuns;
  /** The request's number, by which `control` finds its job. */
  readonly id: number;
  /** Sends an event of this request to the host. */
  emit(event: unknown): void;
}

/** One thing that a host can ask of the engine; `params` is checked before `run` is called. */
export interface Method<P extends z.ZodType = z.ZodType> {
  readonly id: string;
  readonly params: P;
  run(params: z.output<P>, context: MethodContext): Promise<Outcome<unknown>> | Outcome<unknown>;
}
