import type { NumberAnswers } from './run-inputs.js';

/** What is right and what was predicted of one sample. */
export interface NumberPair {
  readonly row: number;
  readonly wanted: number;
  readonly came: number;
}

/** The pairs of one of the numbers that are predicted. */
export function numberPairs({ rows, wanted, came }: NumberAnswers, target: number): NumberPair[] {
  return rows.map((row, i) => ({ row, wanted: wanted[i]?.[target] ?? 0, came: came[i]?.[target] ?? 0 }));
}

/** The same, the largest error first. */
export function largestErrors(answers: NumberAnswers, target: number): NumberPair[] {
  const error = ({ wanted, came }: NumberPair): number => Math.abs(came - wanted);
  return numberPairs(answers, target).sort((a, b) => error(b) - error(a) || a.row - b.row);
}
