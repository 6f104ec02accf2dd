import type { Dim } from '../base/index.js';
import { multiplyDims } from '../base/index.js';
import type { Builder, Value } from './contract.js';

/** One step [batch, 1, width] of a sequence [batch, time, width]. */
export function stepOf(b: Builder, sequence: Value, t: number): Value {
  return b.op('slice', [sequence], { axis: 1, start: t, end: t + 1, step: 1 });
}

/** The sequence [batch, time, width] of these steps [batch, 1, width]. */
export function sequenceOf(b: Builder, steps: readonly Value[]): Value {
  return steps.length === 1 ? (steps[0] as Value) : b.op('concat', steps, { axis: 1 });
}

/** The state [batch, hidden] at the step that a walk takes last. */
export function lastStep(b: Builder, states: Value, reverse: boolean): Value {
  const [batch, time, hidden] = states.type.shape as [Dim, number, number];
  return b.op('reshape', [stepOf(b, states, reverse ? 0 : time - 1)], { shape: [batch, hidden] });
}

/** For each step of the states [batch, time, hidden] the one that the walk came from; zeros before its first. */
export function statesBefore(b: Builder, states: Value, reverse: boolean): Value {
  const [batch, time, hidden] = states.type.shape as [Dim, number, number];
  if (time === 1) return b.op('broadcastTo', [b.scalar(0)], { shape: [batch, 1, hidden] });
  const start = reverse ? 1 : 0;
  const moved = b.op('slice', [states], { axis: 1, start, end: start + time - 1, step: 1 });
  return b.op('pad', [moved], { begins: [0, 1 - start, 0], ends: [0, start, 0], value: 0 });
}

/** The matrix [batch x time, width] of a sequence's steps. */
export function rowsOf(b: Builder, sequence: Value): Value {
  const [batch, time, width] = sequence.type.shape as [Dim, number, number];
  return b.op('reshape', [sequence], { shape: [multiplyDims([batch, time]) ?? 0, width] });
}

/** The gradient [out, in] of a kernel that took `x` to what has the gradient `d`: summed over all steps and examples. */
export function kernelGradient(b: Builder, d: Value, x: Value): Value {
  return b.op('matMul', [rowsOf(b, d), rowsOf(b, x)], { transA: true, transB: false });
}

/** The product of all. */
export function times(b: Builder, ...values: readonly Value[]): Value {
  return values.reduce((product, value) => b.op('mul', [product, value], {}));
}

/** One minus x. */
export function rest(b: Builder, x: Value): Value {
  return b.op('sub', [b.scalar(1), x], {});
}
