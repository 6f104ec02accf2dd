import type { Dim } from '../base/index.js';
import { multiplyDims } from '../base/index.js';
import type { GruAttrs } from './gru-shape.js';
import type { OnnxWriter } from './onnx-writer.js';
import { lastStepOnnx, onnxGates, statesOfOnnx, swapBatchAndTime, timesOnnx, zeroStateOnnx } from './recurrent-onnx.js';

type Inputs = readonly [x: string, w: string, r: string, bias: string, stateBias?: string];

/** The blocks r, z, n in ONNX's order z, r, h. */
const onnxOrder = [1, 0, 2] as const;

/** The states and the last one by ONNX's own operator. */
export function writeGru(
  w: OnnxWriter,
  [x, kernel, recurrent, bias, stateBias]: Inputs,
  features: number,
  { hidden, reverse, resetAfter }: GruAttrs,
): string[] {
  const none = w.floats(new Array<number>(3 * hidden).fill(0), [1, 3 * hidden]);
  const gates = (weights: string, columns: readonly number[]): string =>
    onnxGates(w, weights, onnxOrder, hidden, columns);
  const answers = w.nodes(
    'GRU',
    [
      swapBatchAndTime(w, x),
      gates(kernel, [features]),
      gates(recurrent, [hidden]),
      w.node('Concat', [gates(bias, []), stateBias === undefined ? none : gates(stateBias, [])], { axis: { int: 1 } }),
    ],
    {
      hidden_size: { int: hidden },
      direction: { string: reverse ? 'reverse' : 'forward' },
      linear_before_reset: { int: resetAfter ? 1 : 0 },
    },
    2,
  );
  return statesOfOnnx(w, answers);
}

/** One step: the new state, and the traces r, z, n and, for reset after, h R^T + b. */
type WriteStep = (h: string, ownGates: string, ownCandidate: string) => string[];

function split(w: OnnxWriter, x: string, axis: number, sizes: readonly number[]): [string, string] {
  return w.nodes('Split', [x, w.ints(sizes)], { axis: { int: axis } }, sizes.length) as [string, string];
}

function mixed(w: OnnxWriter, h: string, z: string, n: string): string {
  return w.node('Add', [n, timesOnnx(w, z, w.node('Sub', [h, n]))]);
}

/** The reset gate acts on h R^T + b: one product per step. */
function stepResettingAfter(w: OnnxWriter, recurrent: string, stateBias: string, hidden: number): WriteStep {
  const turned = w.node('Transpose', [recurrent], { perm: { ints: [1, 0] } });
  return (h, ownGates, ownCandidate) => {
    const [sums, recalled] = split(w, w.node('Gemm', [h, turned, stateBias]), 1, [2 * hidden, hidden]);
    const gates = w.node('Sigmoid', [w.node('Add', [sums, ownGates])]);
    const [r, z] = split(w, gates, 1, [hidden, hidden]);
    const n = w.node('Tanh', [w.node('Add', [ownCandidate, timesOnnx(w, r, recalled)])]);
    return [mixed(w, h, z, n), r, z, n, recalled];
  };
}

/** The reset gate acts on h: two products per step. */
function stepResettingBefore(w: OnnxWriter, recurrent: string, hidden: number): WriteStep {
  const turned = w.node('Transpose', [recurrent], { perm: { ints: [1, 0] } });
  const [forGates, forCandidate] = split(w, turned, 1, [2 * hidden, hidden]);
  return (h, ownGates, ownCandidate) => {
    const gates = w.node('Sigmoid', [w.node('Gemm', [h, forGates, ownGates])]);
    const [r, z] = split(w, gates, 1, [hidden, hidden]);
    const n = w.node('Tanh', [w.node('Gemm', [timesOnnx(w, r, h), forCandidate, ownCandidate])]);
    return [mixed(w, h, z, n), r, z, n];
  };
}

/** All outputs by a walk: ONNX's operator does not give the gates. */
export function writeTracedGru(
  w: OnnxWriter,
  [x, kernel, recurrent, bias, stateBias]: Inputs,
  [batch, time, features]: readonly [Dim, number, number],
  { hidden, reverse }: GruAttrs,
): string[] {
  const rows = w.reshape(swapBatchAndTime(w, x), [multiplyDims([batch, time]) ?? 0, features]);
  const kernels = split(w, kernel, 0, [2 * hidden, hidden]);
  const biases = split(w, bias, 0, [2 * hidden, hidden]);
  const own = [2 * hidden, hidden].map((width, k) =>
    w.reshape(w.node('Gemm', [rows, kernels[k] as string, biases[k] as string], { transB: { int: 1 } }), [
      time,
      batch,
      width,
    ]),
  );
  const write =
    stateBias === undefined
      ? stepResettingBefore(w, recurrent, hidden)
      : stepResettingAfter(w, recurrent, stateBias, hidden);
  const [states, ...traces] = w.walk({
    carried: [zeroStateOnnx(w, batch, hidden)],
    read: own,
    reverse,
    step: ([h], [ownGates, ownCandidate]) => {
      const made = write(h ?? '', ownGates ?? '', ownCandidate ?? '');
      return { carried: made.slice(0, 1), kept: made };
    },
  }) as [string, ...string[]];
  return [
    swapBatchAndTime(w, states),
    lastStepOnnx(w, states, reverse),
    ...traces.map((trace) => swapBatchAndTime(w, trace)),
  ];
}
