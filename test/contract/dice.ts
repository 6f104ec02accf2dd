import { randomBelow, randomKey } from '../../engine/base/index.js';

/** Seeded choices, one after the other: the same seed always draws the same graph. */
export class Dice {
  private readonly key;
  private drawn = 0;

  constructor(seed: number, stream: string) {
    this.key = randomKey(seed, `test/${stream}`);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + randomBelow(this.key, this.drawn++, high - low + 1);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.between(0, choices.length - 1)] as T;
  }

  /** True once in `times`, on average. */
  once(times: number): boolean {
    return this.between(1, times) === 1;
  }

  pair(low: number, high: number): [number, number] {
    return [this.between(low, high), this.between(low, high)];
  }
}
