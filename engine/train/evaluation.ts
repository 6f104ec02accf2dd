import type { Dataset } from '../data/index.js';
import type { EvaluatedRows } from './evaluate-rows.js';
import type { ClassesEvaluation, LabelsEvaluation, NumberEvaluation, PixelsEvaluation } from './scores/index.js';
import { scoreClasses, scoreLabels, scoreNumbers, scorePixels } from './scores/index.js';

/** How well a network does on some examples; which scores there are depends on the task. */
export type Evaluation = ClassesEvaluation | LabelsEvaluation | NumberEvaluation | PixelsEvaluation;

/** The scores of what `evaluateRows` measured on these rows. */
export function evaluationOf(dataset: Dataset, rows: Uint32Array, { sums, predictions }: EvaluatedRows): Evaluation {
  const { targets, classNames } = dataset;
  const loss = sums.loss / Math.max(sums.samples, 1);
  if (targets.task === 'classes') return scoreClasses(predictions, targets.labels, rows, classNames, loss);
  if (targets.task === 'pixels') return scorePixels(predictions, targets, rows, classNames, loss);
  return (targets.task === 'labels' ? scoreLabels : scoreNumbers)(predictions, targets, rows, loss);
}
