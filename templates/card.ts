import type { Text } from '../engine/text/index.js';

/** What the gallery says of a template. Counts are the check's own; scores were measured as stated. */
export interface Card {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** How ours differs from the paper's, and why. */
  readonly notes: Text;
  /** Paper or book, with year. */
  readonly source: string;
  /** Trainable parameters, to the unit; a test compares it with the check. */
  readonly parameters: number;
  /** Median of seeds 1, 2, 3 on the held-out part, and the training seconds of that seed on two cores. */
  readonly score: { readonly metric: 'accuracy' | 'r2'; readonly value: number; readonly seconds: number };
}
