/** The largest max |a - b| / max(1, max |b|) at which a file still counts as computing what was trained. */
export const parityLimit = 1e-4;

/** How far the file is from each executor; null: not a finite number; absent: not reached in the time there was. */
export interface ParityErrors {
  readonly executor?: number | null;
  readonly reference?: number | null;
}

/** How many samples were run, and what kept the reference from running more. */
export interface ParitySamples {
  /** Held-out examples of the data, or random numbers where a network has no data. */
  readonly kind: 'held-out' | 'random';
  readonly executor: number;
  /** Whole ones; the layers that a further one reached are compared too. */
  readonly reference: number;
  readonly referenceStopped: 'all samples' | 'time';
  readonly referenceSeconds: number;
}

/** A file that was written beside the model. */
export interface ExportedFile {
  readonly file: string;
  readonly sha256: string;
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
  /** What else belongs to the export. */
  readonly beside: readonly ExportedFile[];
  readonly limit: number;
  readonly passed: boolean;
  readonly samples: ParitySamples;
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

/** Whether an error is within the limit; one that is not a number never is, one that was not measured always. */
export function withinLimit(error: number | null | undefined): boolean {
  return error === undefined || (error !== null && error <= parityLimit);
}
