import type { Dim } from '../base/index.js';
import { multiplyDims } from '../base/index.js';
import type { Builder, Value } from './contract.js';

/** The cell and the hidden state after one step, both [batch, hidden]. */
export interface LstmState {
  readonly c: Value;
  readonly h: Value;
}

/** x w^T + bias for all steps at once, and then one [batch, 4 hidden] per step. */
export function inputParts(b: Builder, inputs: readonly Value[], hidden: number): Value[] {
  const [x, w, , bias] = inputs as readonly [Value, Value, Value, Value];
  const [batch, time, features] = x.type.shape as [Dim, number, number];
  const rows = b.op('reshape', [x], { shape: [multiplyDims([batch, time]) ?? time, features] });
  const product = b.op('matMul', [rows, w], { transA: false, transB: true });
  const gates = b.op('reshape', [b.op('add', [product, bias], {})], { shape: [batch, time, 4 * hidden] });
  return Array.from({ length: time }, (_, t) => {
    const step = b.op('slice', [gates], { axis: 1, start: t, end: t + 1, step: 1 });
    return b.op('reshape', [step], { shape: [batch, 4 * hidden] });
  });
}

/** New cell and hidden states [batch, hidden] from the four gates' sums; without a cell before, it was zero. */
export function lstmStep(b: Builder, sums: Value, before: Value | undefined, hidden: number): LstmState {
  const gate = (block: number): Value =>
    b.op('slice', [sums], { axis: 1, start: block * hidden, end: (block + 1) * hidden, step: 1 });
  const entering = b.op('mul', [b.op('sigmoid', [gate(0)], {}), b.op('tanh', [gate(2)], {})], {});
  const kept = before && b.op('mul', [b.op('sigmoid', [gate(1)], {}), before], {});
  const c = kept ? b.op('add', [kept, entering], {}) : entering;
  return { c, h: b.op('mul', [b.op('sigmoid', [gate(3)], {}), b.op('tanh', [c], {})], {}) };
}
