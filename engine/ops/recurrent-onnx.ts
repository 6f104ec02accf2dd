import type { Dim } from '../base/index.js';
import type { OnnxWriter } from './onnx-writer.js';

/** [batch, time, width] to [time, batch, width] or back: recurrences walk over the leading axis in ONNX. */
export function swapBatchAndTime(w: OnnxWriter, x: string): string {
  return w.node('Transpose', [x], { perm: { ints: [1, 0, 2] } });
}

/** Blocks of rows in the order that ONNX has them, with ONNX's axis of directions in front. */
export function onnxGates(
  w: OnnxWriter,
  weights: string,
  order: readonly number[],
  hidden: number,
  columns: readonly number[],
): string {
  const blocks = w.reshape(weights, [order.length, hidden, ...columns]);
  return w.reshape(w.node('Gather', [blocks, w.ints(order)]), [1, order.length * hidden, ...columns]);
}

/** The states [batch, time, hidden] and the last one [batch, hidden] from what ONNX's recurrences answer. */
export function statesOfOnnx(w: OnnxWriter, [y, last]: readonly string[]): string[] {
  const without = (x: string, axis: number): string => w.node('Squeeze', [x, w.ints([axis])]);
  return [swapBatchAndTime(w, without(y ?? '', 1)), without(last ?? '', 0)];
}

/** The state [batch, hidden] at the step of [time, batch, hidden] that a walk takes last. */
export function lastStepOnnx(w: OnnxWriter, states: string, reverse: boolean): string {
  return w.node('Gather', [states, w.ints([reverse ? 0 : -1], [])]);
}

/** For each step of the states [time, batch, hidden] the one that the walk came from; zeros before its first. */
export function statesBeforeOnnx(w: OnnxWriter, states: string, reverse: boolean): string {
  return w.node('Pad', [states, w.ints(reverse ? [-1, 0, 0, 1, 0, 0] : [1, 0, 0, -1, 0, 0])]);
}

/** A state of zeros. */
export function zeroStateOnnx(w: OnnxWriter, batch: Dim, hidden: number): string {
  return w.node('Expand', [w.floats([0]), w.shape([batch, hidden])]);
}

/** The product of all. */
export function timesOnnx(w: OnnxWriter, ...values: readonly string[]): string {
  return values.reduce((product, value) => w.node('Mul', [product, value]));
}

/** One minus x. */
export function restOnnx(w: OnnxWriter, x: string): string {
  return w.node('Sub', [w.floats([1]), x]);
}

/** Walks of more steps than this may end in numbers so small that processors take a hundred times as long for them. */
const longWalk = 64;

/** A gradient that is handed from step to step: on a long walk what has vanished (below 1e-30) becomes 0. */
export function handedOn(w: OnnxWriter, gradient: string, time: number): string {
  return time > longWalk ? w.node('Shrink', [gradient], { lambd: { float: 1e-30 } }) : gradient;
}
