import { expect, test } from 'vitest';
import { BATCH, floatType } from '../../engine/base/index.js';
import { TimeBudget } from '../../engine/export/time-budget.js';
import { NodeList } from '../../engine/ops/index.js';

/** A product of [batch, width] and [width, width]: width squared multiply-adds for each example. */
function product(width: number) {
  const b = new NodeList();
  return b.op('matMul', [b.input('x', floatType(BATCH, width)), b.input('w', floatType(width, width))], {
    transA: false,
    transB: false,
  }).node;
}

test('an operation that would probably take too long by the speed of those before is not begun', () => {
  let time = 0;
  const budget = new TimeBudget(30_000, () => time);
  const begun = [budget.suffices(product(4000))];
  time = 10_000;
  begun.push(budget.suffices(product(4000)), budget.suffices(product(10_000)));
  time = 20_000;
  begun.push(budget.suffices(product(2000)));
  time = 30_001;
  begun.push(budget.suffices(product(1)));
  expect([begun, budget.lastsFor(1)]).toEqual([[true, true, false, true, false], false]);
});

test('without a measured speed everything is begun until the time is up', () => {
  let time = 0;
  const budget = new TimeBudget(100, () => time);
  const first = budget.suffices(product(100));
  time = 99;
  const second = budget.suffices(product(100_000));
  expect([first, second, budget.lastsFor(1), budget.lastsFor(2)]).toEqual([true, true, true, false]);
});
