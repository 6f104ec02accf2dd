import type { Text } from '../engine/text/index.js';
import type { Family } from './family.js';

/** What a network that trains here is expected to reach. */
export interface Score {
  readonly metric: 'accuracy' | 'r2' | 'mean IoU';
  /** Median of seeds 1, 2, 3 on the held-out part. */
  readonly value: number;
  /** The seed whose run was the median. */
  readonly seed: 1 | 2 | 3;
  /** Training time of that run on two cores. */
  readonly seconds: number;
}

/** What the gallery says of a template. Counts are the check's own, which a test compares; scores were measured. */
export interface Card {
  readonly id: string;
  readonly family: Family;
  readonly title: Text;
  readonly summary: Text;
  /** How ours differs from the paper's, and why. */
  readonly notes: Text;
  /** Paper or book, with year. */
  readonly source: string;
  /** Trainable parameters, to the unit. */
  readonly parameters: number;
  /** Per example, forward. */
  readonly multiplyAdds: number;
  /** Absent for a network at its paper's size: it is here to be checked, read and exported, and brings no data along. */
  readonly score?: Score;
}
