import type { GraphDocument } from '../../document/index.js';

/** A network of the benchmark; `torch/nets.py` has the same one under the same id, with modules named as our nodes. */
export interface BenchNet {
  readonly id: string;
  readonly batch: number;
  /** Examples per second that are wanted, as a multiple of eager PyTorch's. */
  readonly aim: number;
  /** Whether PyTorch's memory format matters. */
  readonly images: boolean;
  readonly graph: () => GraphDocument;
}
