/** The largest max |a - b| / max(1, max |b|) at which a file still counts as computing what was trained. */
export const parityLimit = 1e-4;

/** How far the file is from one executor; null: not a finite number. */
export interface ParityErrors {
  readonly executor: number | null;
  readonly reference: number | null;
}

/** One drawn layer in the report. */
export interface ParityLayer {
  readonly node: string;
  readonly layer: string;
  readonly title: string;
  /** Where to find it in the file. */
  readonly tensor: string;
  readonly maxRelativeError: ParityErrors;
}

/** `parity.json`: the proof that a file computes what was trained, layer by layer. */
export interface ParityReport {
  readonly format: 'netloom-parity';
  readonly version: 1;
  /** The file's name, beside this report. */
  readonly file: string;
  readonly sha256: string;
  readonly limit: number;
  readonly passed: boolean;
  /** Held-out samples that were run, on the training executor and, as many as time allowed, on the reference. */
  readonly samples: { readonly executor: number; readonly reference: number };
  readonly executors: {
    /** What ran the file. */
    readonly file: { readonly id: string; readonly version: string; readonly threads: number };
    readonly executor: { readonly id: string; readonly version: string; readonly threads: number };
    readonly reference: { readonly id: string; readonly version: string };
  };
  readonly layers: readonly ParityLayer[];
  /** Drawn layers that the file need not compute. */
  readonly absent: readonly string[];
  readonly end: { readonly output: string; readonly maxRelativeError: ParityErrors };
  /** Share of the samples for which the file names the same class; null for other tasks. */
  readonly topClassAgreement: ParityErrors;
}

/** Whether an error is within the limit; one that is not a number never is. */
export function withinLimit(error: number | null): boolean {
  return error !== null && error <= parityLimit;
}
