import { expect, test } from 'vitest';
import type { Draw } from '../../engine/bench/contest/fair-draw.js';
import { firstFairDraw } from '../../engine/bench/contest/fair-draw.js';

const good = { parameter: 'a', error: 1e-6 };
const bad = { parameter: 'b', error: 1e-3 };

function draws(...all: readonly (readonly [Draw['ours'], Draw['ours']])[]): (number: number) => Promise<Draw> {
  return (number) => {
    const [ours, theirs] = all[(number - 1) % all.length] as readonly [Draw['ours'], Draw['ours']];
    return Promise.resolve({ ours, float32: () => Promise.resolve(theirs) });
  };
}

test('the first draw counts where ours is within the limit, whatever PyTorch shows', async () => {
  expect(await firstFairDraw(draws([good, bad]))).toEqual({ ...good, passedOver: [] });
});

test('the first draw counts where ours alone is off', async () => {
  expect(await firstFairDraw(draws([bad, good], [good, good]))).toEqual({ ...bad, passedOver: [] });
});

test('a draw at which PyTorch is off in float32 too is passed over, and told', async () => {
  expect(await firstFairDraw(draws([bad, bad], [good, good]))).toEqual({ ...good, passedOver: [bad] });
});

test('what is off at every draw is wrong in the end', async () => {
  const { error, passedOver } = await firstFairDraw(draws([bad, bad]));
  expect([error, passedOver.length]).toEqual([bad.error, 7]);
});

test('what is no number is never within the limit', async () => {
  const { error } = await firstFairDraw(draws([{ parameter: 'a', error: NaN }, good], [good, good]));
  expect(error).toBeNaN();
});
