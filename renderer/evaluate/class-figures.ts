import type { ClassAnswers, ClassesEvaluation } from './run-inputs.js';

/** One answer of a classifier: where it stands in the data, what is right, what was said and how surely. */
export interface ClassAnswer {
  readonly row: number;
  readonly label: number;
  readonly predicted: number;
  readonly probability: number;
}

/** What a class's scores are made of. */
export interface ClassCounts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

export function classCounts(confusion: readonly (readonly number[])[], label: number): ClassCounts {
  const truePositives = confusion[label]?.[label] ?? 0;
  const said = confusion.reduce((sum, row) => sum + (row[label] ?? 0), 0);
  const real = (confusion[label] ?? []).reduce((a, b) => a + b, 0);
  return { truePositives, falsePositives: said - truePositives, falseNegatives: real - truePositives };
}

/** The mean of the classes' F1, every class alike; of those that occur or are said. */
export function macroF1({ perClass, confusion }: ClassesEvaluation): number {
  const scores = perClass.filter((_, label) => {
    const { truePositives, falsePositives, falseNegatives } = classCounts(confusion, label);
    return truePositives + falsePositives + falseNegatives > 0;
  });
  return scores.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(scores.length, 1);
}

/** Answers of one cell of the confusion matrix, the most confident first. */
export function answersOfCell(answers: ClassAnswers, label: number, predicted: number): ClassAnswer[] {
  return answersWhere(answers, (l, p) => l === label && p === predicted);
}

/** Wrong answers, the most confident first. */
export function mistakes(answers: ClassAnswers): ClassAnswer[] {
  return answersWhere(answers, (label, predicted) => label !== predicted);
}

function answersWhere(answers: ClassAnswers, keep: (label: number, predicted: number) => boolean): ClassAnswer[] {
  const found: ClassAnswer[] = [];
  answers.rows.forEach((row, i) => {
    const [label, predicted] = [answers.labels[i] as number, answers.predicted[i] as number];
    if (keep(label, predicted)) found.push({ row, label, predicted, probability: answers.probability[i] as number });
  });
  return found.sort((a, b) => b.probability - a.probability || a.row - b.row);
}

/** Pairs of classes that are taken for one another, the most frequent first. */
export function confusions(
  confusion: readonly (readonly number[])[],
): { readonly label: number; readonly predicted: number; readonly count: number }[] {
  return confusion
    .flatMap((row, label) => row.map((count, predicted) => ({ label, predicted, count })))
    .filter(({ label, predicted, count }) => label !== predicted && count > 0)
    .sort((a, b) => b.count - a.count || a.label - b.label);
}

/** The most probable classes of an answer, best first. */
export function bestOf(probabilities: readonly number[], most: number): { index: number; value: number }[] {
  return probabilities
    .map((value, index) => ({ index, value }))
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .slice(0, most);
}
