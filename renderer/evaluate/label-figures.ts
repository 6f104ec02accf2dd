import type { ClassRow } from './class-table.js';
import type { NumberAnswers } from './run-inputs.js';

/** Scores of each label by itself, yes above one half. */
export function labelRows({ names, wanted, came }: NumberAnswers): ClassRow[] {
  return names.map((name, label) => {
    let [tp, fp, fn] = [0, 0, 0];
    wanted.forEach((row, i) => {
      const yes = (came[i]?.[label] ?? 0) > 0.5;
      const real = (row[label] ?? 0) > 0.5;
      if (yes && real) tp += 1;
      else if (yes) fp += 1;
      else if (real) fn += 1;
    });
    const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
    return {
      name,
      precision: share(tp, tp + fp),
      recall: share(tp, tp + fn),
      f1: share(2 * tp, 2 * tp + fp + fn),
      counts: { truePositives: tp, falsePositives: fp, falseNegatives: fn },
    };
  });
}

/** The mean of the labels' F1, each label alike. */
export function macroLabelF1(answers: NumberAnswers): number {
  const rows = labelRows(answers);
  return rows.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(rows.length, 1);
}
