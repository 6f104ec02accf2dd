import type { CheckedGraph } from '../../../engine/check/index.js';
import type { RunRecord } from '../../../main/bridge/index.js';
import type { Evaluation, RunAnswers, RunInputs, RunSample, Split, Weights } from '../run-inputs.js';

/** All that a report tells; gathered by the window, written without one. */
export interface ReportFacts {
  /** The run's name and folder, and when it was made (ISO 8601). */
  readonly name: string;
  readonly folder: string;
  readonly created: string | undefined;
  /** When the report was asked for. */
  readonly now: Date;
  readonly split: Split;
  readonly weights: Weights;
  readonly evaluation: Evaluation;
  readonly answers: RunAnswers;
  readonly inputs: RunInputs;
  readonly checked: CheckedGraph | undefined;
  readonly record: RunRecord;
  /** Of the worst mistakes: the samples, and their images as `data:` addresses, by row. */
  readonly samples: ReadonlyMap<number, RunSample>;
  readonly images: ReadonlyMap<number, string>;
}
