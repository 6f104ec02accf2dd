import type { Dim } from '../base/index.js';
import { multiplyDims } from '../base/index.js';
import type { Builder, Value } from './contract.js';

/** Inputs of `gru`: x, the three gates' kernels and recurrent kernels, and one bias or two. */
export type GruInputs = readonly [x: Value, w: Value, r: Value, bias: Value, stateBias: Value | undefined];

/** What every step reads: x w^T + bias of its own, and the recurrent kernel, cut once where it is needed in parts. */
export interface GruParts {
  /** [batch, 3 hidden] for each step. */
  readonly own: readonly Value[];
  readonly recurrent: Value;
  readonly gatesRecurrent: Value | undefined;
  readonly newRecurrent: Value | undefined;
}

/** x w^T + bias for all steps at once, and then one part per step. */
export function gruParts(b: Builder, [x, w, r, bias]: GruInputs, hidden: number, resetAfter: boolean): GruParts {
  const [batch, time, features] = x.type.shape as [Dim, number, number];
  const rows = b.op('reshape', [x], { shape: [multiplyDims([batch, time]) ?? time, features] });
  const product = b.op('matMul', [rows, w], { transA: false, transB: true });
  const gates = b.op('reshape', [b.op('add', [product, bias], {})], { shape: [batch, time, 3 * hidden] });
  const own = Array.from({ length: time }, (_, t) => {
    const step = b.op('slice', [gates], { axis: 1, start: t, end: t + 1, step: 1 });
    return b.op('reshape', [step], { shape: [batch, 3 * hidden] });
  });
  const cut = (start: number, end: number): Value | undefined =>
    resetAfter ? undefined : b.op('slice', [r], { axis: 0, start: start * hidden, end: end * hidden, step: 1 });
  return { own, recurrent: r, gatesRecurrent: cut(0, 2), newRecurrent: cut(2, 3) };
}

function part(b: Builder, x: Value, hidden: number, start: number, end = start + 1): Value {
  return b.op('slice', [x], { axis: 1, start: start * hidden, end: end * hidden, step: 1 });
}

/** The gates r and z, side by side, and what the candidate takes from the state [batch, hidden] before. */
function fromState(b: Builder, parts: GruParts, own: Value, before: Value, stateBias: Value | undefined) {
  const hidden = before.type.shape[1] as number;
  const times = (h: Value, r: Value): Value => b.op('matMul', [h, r], { transA: false, transB: true });
  const ownGates = part(b, own, hidden, 0, 2);
  if (!parts.gatesRecurrent || !parts.newRecurrent) {
    const product = times(before, parts.recurrent);
    const sums = stateBias ? b.op('add', [product, stateBias], {}) : product;
    const gates = b.op('sigmoid', [b.op('add', [ownGates, part(b, sums, hidden, 0, 2)], {})], {});
    return { gates, recalled: b.op('mul', [part(b, gates, hidden, 0), part(b, sums, hidden, 2)], {}) };
  }
  const gates = b.op('sigmoid', [b.op('add', [ownGates, times(before, parts.gatesRecurrent)], {})], {});
  const resetState = b.op('mul', [part(b, gates, hidden, 0), before], {});
  return { gates, recalled: times(resetState, parts.newRecurrent) };
}

/** The next hidden state [batch, hidden] = n + z (h - n), with n the candidate. */
export function gruStep(b: Builder, parts: GruParts, own: Value, before: Value, stateBias: Value | undefined): Value {
  const hidden = before.type.shape[1] as number;
  const { gates, recalled } = fromState(b, parts, own, before, stateBias);
  const candidate = b.op('tanh', [b.op('add', [part(b, own, hidden, 2), recalled], {})], {});
  const kept = b.op('mul', [part(b, gates, hidden, 1), b.op('sub', [before, candidate], {})], {});
  return b.op('add', [candidate, kept], {});
}
