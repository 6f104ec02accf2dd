import type { Dim } from '../base/index.js';
import { multiplyDims } from '../base/index.js';
import type { Arrived } from './arriving.js';
import type { GruRecord } from './gru-gradient-loops.js';
import type { OnnxWriter } from './onnx-writer.js';
import { handedOn, restOnnx, statesBeforeOnnx, swapBatchAndTime, timesOnnx, zeroStateOnnx } from './recurrent-onnx.js';
import { writeSumOfRows } from './sum-of-rows.js';

/** The sizes of one backward pass, and which way the forward pass went. */
export interface GruSizes {
  readonly batch: Dim;
  readonly time: number;
  readonly hidden: number;
  readonly features: number;
  readonly reverse: boolean;
}

/** What the walk back reads: the gates, and factors for all steps at once, each [time, batch, hidden]. */
interface Factors {
  readonly reset: string;
  readonly update: string;
  readonly toCandidate: string;
  readonly toUpdate: string;
  readonly toReset: string;
}

/** The gradients of the sums of r, z and n, and of what the state gave to n; all [time, batch, ...]. */
interface SumGradients {
  /** r and z side by side. */
  readonly gates: string;
  readonly candidate: string;
  readonly recalled: string;
}

function factors(w: OnnxWriter, traces: readonly string[], before: string): Factors {
  const [reset, update, candidate, recalled] = traces as readonly [string, string, string, string | undefined];
  const slope = (gate: string): string => timesOnnx(w, gate, restOnnx(w, gate));
  return {
    reset,
    update,
    toCandidate: timesOnnx(w, restOnnx(w, update), restOnnx(w, timesOnnx(w, candidate, candidate))),
    toUpdate: timesOnnx(w, w.node('Sub', [before, candidate]), slope(update)),
    toReset: timesOnnx(w, recalled ?? before, slope(reset)),
  };
}

/** One step back: what is handed to the step before, and the gradients of the sums. */
type WriteStep = (dh: string, now: Factors) => { readonly dBefore: string; readonly kept: string[] };

const side = { axis: { int: 1 } };

/** The reset gate multiplied h R^T + b: one product. */
function backThroughResetAfter(w: OnnxWriter, gates: string, candidate: string): WriteStep {
  const r = w.node('Concat', [gates, candidate], { axis: { int: 0 } });
  return (dh, { reset, update, toCandidate, toUpdate, toReset }) => {
    const dn = timesOnnx(w, dh, toCandidate);
    const dRecalled = timesOnnx(w, dn, reset);
    const dGates = w.node('Concat', [timesOnnx(w, dn, toReset), timesOnnx(w, dh, toUpdate)], side);
    const joined = w.node('Concat', [dGates, dRecalled], side);
    return { dBefore: w.node('Gemm', [joined, r, timesOnnx(w, dh, update)]), kept: [dGates, dn, dRecalled] };
  };
}

/** The reset gate multiplied h: two products. */
function backThroughResetBefore(w: OnnxWriter, gates: string, candidate: string): WriteStep {
  return (dh, { reset, update, toCandidate, toUpdate, toReset }) => {
    const dn = timesOnnx(w, dh, toCandidate);
    const dProduct = w.node('MatMul', [dn, candidate]);
    const dGates = w.node('Concat', [timesOnnx(w, dProduct, toReset), timesOnnx(w, dh, toUpdate)], side);
    const direct = w.node('Add', [timesOnnx(w, dh, update), timesOnnx(w, dProduct, reset)]);
    return { dBefore: w.node('Gemm', [dGates, gates, direct]), kept: [dGates, dn] };
  };
}

function walkBack(
  w: OnnxWriter,
  [gates, candidate]: readonly [string, string],
  all: Factors,
  { dy, dLast }: Arrived<string>,
  sizes: GruSizes & { readonly resetAfter: boolean },
): SumGradients {
  const write = (sizes.resetAfter ? backThroughResetAfter : backThroughResetBefore)(w, gates, candidate);
  const { reset, update, toCandidate, toUpdate, toReset } = all;
  const [dGates, dn, dRecalled = dn] = w.walk({
    carried: [dLast ?? zeroStateOnnx(w, sizes.batch, sizes.hidden)],
    read: [reset, update, toCandidate, toUpdate, toReset, ...(dy === undefined ? [] : [swapBatchAndTime(w, dy)])],
    reverse: !sizes.reverse,
    step: ([dLater], seen) => {
      const [r, z, toN, toZ, toR, arrived] = seen as readonly [string, string, string, string, string, string?];
      const dh = arrived === undefined ? (dLater ?? '') : w.node('Add', [dLater ?? '', arrived]);
      const now = { reset: r, update: z, toCandidate: toN, toUpdate: toZ, toReset: toR };
      const { dBefore, kept } = write(dh, now);
      return { carried: [handedOn(w, dBefore, sizes.time)], kept };
    },
  }) as [string, string, string?];
  return { gates: dGates, candidate: dn, recalled: dRecalled };
}

/** The gradients of x, w, r and the biases in a number of nodes that does not depend on the number of steps. */
export function writeGruGradient(
  w: OnnxWriter,
  { x, w: kernel, r, y, traces }: GruRecord<string>,
  arrived: Arrived<string>,
  sizes: GruSizes,
): string[] {
  const { batch, time, hidden, features, reverse } = sizes;
  const steps = multiplyDims([batch, time]) ?? 0;
  const resetAfter = traces.length > 3;
  const timed = traces.map((trace) => swapBatchAndTime(w, trace));
  const before = statesBeforeOnnx(w, swapBatchAndTime(w, y), reverse);
  const all = factors(w, timed, before);
  const parts = w.nodes('Split', [r, w.ints([2 * hidden, hidden])], { axis: { int: 0 } }, 2) as [string, string];
  const d = walkBack(w, parts, all, arrived, { ...sizes, resetAfter });
  const rows = (value: string, width: number): string => w.reshape(value, [steps, width]);
  const against = (dSums: string, seen: string): string => w.node('Gemm', [dSums, seen], { transA: { int: 1 } });
  const [gates, recalled] = [rows(d.gates, 2 * hidden), rows(d.recalled, hidden)];
  const own = w.node('Concat', [gates, rows(d.candidate, hidden)], side);
  const heard = rows(resetAfter ? before : timesOnnx(w, all.reset, before), hidden);
  const dRecurrent = w.node('Concat', [against(gates, rows(before, hidden)), against(recalled, heard)], {
    axis: { int: 0 },
  });
  const sum = (value: string, width: number): string => w.reshape(writeSumOfRows(w, value, steps), [width]);
  const dx = w.reshape(w.node('Gemm', [own, kernel]), [time, batch, features]);
  const dKernel = against(own, rows(swapBatchAndTime(w, x), features));
  const dStateBias = w.node('Concat', [sum(gates, 2 * hidden), sum(recalled, hidden)], { axis: { int: 0 } });
  return [swapBatchAndTime(w, dx), dKernel, dRecurrent, sum(own, 3 * hidden), ...(resetAfter ? [dStateBias] : [])];
}
