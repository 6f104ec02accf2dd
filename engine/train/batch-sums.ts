import type { Builder, Value } from '../ops/index.js';

/** The sum of a figure per example [batch]. */
export function batchSum(b: Builder, perExample: Value): Value {
  return b.op('reduceSum', [perExample], { axes: [0], keepDims: false });
}

/** The mean of a figure per example [batch]; counts the examples of this very batch, so that partial ones are right. */
export function batchMean(b: Builder, perExample: Value): Value {
  return b.op('div', [batchSum(b, perExample), b.op('count', [perExample], { axes: [0] })], {});
}
