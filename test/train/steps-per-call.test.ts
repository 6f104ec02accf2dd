import { describe, expect, it } from 'vitest';
import { StepsPerCall } from '../../engine/train/index.js';

/** What is proposed before each call when every step takes so long; `left` cuts calls short, as the end of an epoch does. */
function proposals(perStep: readonly number[], bytes = 1, left = Infinity): number[] {
  const calls = new StepsPerCall(bytes);
  return perStep.map((milliseconds) => {
    const { next } = calls;
    const steps = Math.min(next, left);
    calls.took(steps, steps * milliseconds);
    return next;
  });
}

describe('the number of steps of a call', () => {
  it('doubles from one to what fits 40 milliseconds, and falls at once', () => {
    expect(proposals([1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 10, 10, 100, 100])).toEqual([1, 2, 4, 8, 16, 26, 26, 4, 4, 1]);
  });

  it('is never above 64, nor above what 16 MiB of inputs allow, nor below one', () => {
    const quick = new Array<number>(9).fill(0.01);
    expect([proposals(quick).at(-1), proposals(quick, 2 ** 21).at(-1), proposals(quick, 2 ** 25).at(-1)]).toEqual([
      64, 8, 1,
    ]);
  });

  it('learns nothing from a clock that stands still, and does not grow on calls that were cut short', () => {
    expect([proposals([0, 0, 0]), proposals([1, 1, 1, 1], 1, 2)]).toEqual([
      [1, 1, 1],
      [1, 2, 4, 4],
    ]);
  });
});
