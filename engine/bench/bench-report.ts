import type { CompileFigures } from './figures/compile-times.js';
import type { RecheckFigures } from './figures/recheck.js';
import type { GradientCheck } from './gradient-difference.js';

/** What one contestant showed: medians of its windows, and the most memory that its own process has had resident. */
export interface Showing {
  readonly examplesPerSecond: number;
  readonly peakMemoryBytes: number;
}

/** A peer beside ours; `ratio` is our examples per second divided by the peer's. */
export interface PeerRow extends Showing {
  readonly name: string;
  readonly ratio: number;
}

/** Forward, backward and Adam of one network. */
export interface BenchRow extends Showing {
  readonly net: string;
  readonly batch: number;
  readonly executor: string;
  /** From the document to a loaded Step. */
  readonly compileMs: number;
  readonly peers: readonly PeerRow[];
}

/** A kind of onnxruntime kernel and its share of the time that all kernels of a step take. */
export interface KernelShare {
  readonly kernel: string;
  readonly share: number;
  readonly msPerStep: number;
}

/** The dearest kernels of a network, dearest first. */
export interface Profile {
  readonly net: string;
  readonly kernels: readonly KernelShare[];
}

/** How much a training step's memory was said to be, and how far the process's peak grew. */
export interface MemoryRow {
  readonly net: string;
  readonly batch: number;
  readonly predictedBytes: number;
  readonly measuredBytes: number;
  /** From the document to a loaded Step. */
  readonly compileMs: number;
}

/** What is printed as one value with --json. */
export interface BenchResult {
  readonly machine: { readonly cpu: string; readonly threads: number; readonly memoryBytes: number };
  readonly versions: {
    readonly netloom: string;
    readonly node: string;
    readonly onnxruntime: string;
    /** Absent where there is no torch. */
    readonly torch?: string;
  };
  readonly rows: readonly BenchRow[];
  /** Where asked for: of each network that misses its aim. */
  readonly profiles?: readonly Profile[];
  /** Where asked for. */
  readonly memory?: readonly MemoryRow[];
}

/** What the report has besides. */
export interface BenchFigures extends BenchResult {
  /** The day, as 2026-11-21. */
  readonly date: string;
  /** The system's load average when the benchmark began: other work slows peers that spin threads most. */
  readonly load: number;
  /** By network; absent without torch. */
  readonly gradients: ReadonlyMap<string, GradientCheck>;
  readonly recheck: RecheckFigures;
  readonly compile: readonly CompileFigures[];
}
