import type { Dim } from '../base/index.js';
import { multiplyDims } from '../base/index.js';
import type { LstmAttrs } from './lstm-shape.js';
import type { OnnxWriter } from './onnx-writer.js';
import { lastStepOnnx, onnxGates, statesOfOnnx, swapBatchAndTime, timesOnnx, zeroStateOnnx } from './recurrent-onnx.js';

type Inputs = readonly [x: string, w: string, r: string, bias: string];

/** The blocks i, f, g, o in ONNX's order i, o, f, g. */
const onnxOrder = [0, 3, 1, 2] as const;

/** The states and the last one by ONNX's own operator. */
export function writeLstm(
  w: OnnxWriter,
  [x, kernel, recurrent, bias]: Inputs,
  features: number,
  { hidden, reverse }: LstmAttrs,
): string[] {
  const none = w.floats(new Array<number>(4 * hidden).fill(0), [1, 4 * hidden]);
  const gates = (weights: string, columns: readonly number[]): string =>
    onnxGates(w, weights, onnxOrder, hidden, columns);
  const answers = w.nodes(
    'LSTM',
    [
      swapBatchAndTime(w, x),
      gates(kernel, [features]),
      gates(recurrent, [hidden]),
      // One bias for the input and one for the state in ONNX; one is enough.
      w.node('Concat', [gates(bias, []), none], { axis: { int: 1 } }),
    ],
    { hidden_size: { int: hidden }, direction: { string: reverse ? 'reverse' : 'forward' } },
    2,
  );
  return statesOfOnnx(w, answers);
}

/**
 * All outputs by a walk of one product per step. ONNX's operator does not give the gates, and computing them again
 * costs more than it saves.
 */
export function writeTracedLstm(
  w: OnnxWriter,
  [x, kernel, recurrent, bias]: Inputs,
  [batch, time, features]: readonly [Dim, number, number],
  { hidden, reverse }: LstmAttrs,
): string[] {
  const rows = w.reshape(swapBatchAndTime(w, x), [multiplyDims([batch, time]) ?? 0, features]);
  const own = w.node('Gemm', [rows, kernel, bias], { transB: { int: 1 } });
  const turned = w.node('Transpose', [recurrent], { perm: { ints: [1, 0] } });
  const zero = zeroStateOnnx(w, batch, hidden);
  const [states, ...traces] = w.walk({
    carried: [zero, zero],
    read: [w.reshape(own, [time, batch, 4 * hidden])],
    reverse,
    step: ([h, before], [ownSums]) => {
      const sums = w.node('Gemm', [h ?? '', turned, ownSums ?? '']);
      const blocks = w.nodes('Split', [sums, w.ints(new Array<number>(4).fill(hidden))], { axis: { int: 1 } }, 4);
      const [i, f, g, o] = blocks.map((block, k) => w.node(k === 2 ? 'Tanh' : 'Sigmoid', [block])) as [
        string,
        string,
        string,
        string,
      ];
      const kept = timesOnnx(w, f, before ?? '');
      const c = w.node('Add', [kept, timesOnnx(w, i, g)]);
      const squashed = w.node('Tanh', [c]);
      const state = timesOnnx(w, o, squashed);
      return { carried: [state, c], kept: [state, i, f, g, o, kept, squashed] };
    },
  }) as [string, ...string[]];
  return [
    swapBatchAndTime(w, states),
    lastStepOnnx(w, states, reverse),
    ...traces.map((trace) => swapBatchAndTime(w, trace)),
  ];
}
