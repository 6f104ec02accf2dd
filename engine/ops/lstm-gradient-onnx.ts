import type { Dim } from '../base/index.js';
import { multiplyDims } from '../base/index.js';
import type { Arrived } from './arriving.js';
import type { LstmRecord } from './lstm-gradient-loops.js';
import type { OnnxWriter } from './onnx-writer.js';
import { handedOn, restOnnx, statesBeforeOnnx, swapBatchAndTime, timesOnnx, zeroStateOnnx } from './recurrent-onnx.js';
import { writeSumOfRows } from './sum-of-rows.js';

/** The sizes of one backward pass, and which way the forward pass went. */
export interface LstmSizes {
  readonly batch: Dim;
  readonly time: number;
  readonly hidden: number;
  readonly features: number;
  readonly reverse: boolean;
}

type Four = readonly [string, string, string, string];

/** From the state's gradient to the cell's, and from these to those of the sums of i, f, g (the cell's) and o (the state's). */
function factors(w: OnnxWriter, traces: readonly string[]): { toCell: string; toSums: Four } {
  const [i, f, g, o, kept, squashed] = traces as readonly [string, string, string, string, string, string];
  return {
    toCell: timesOnnx(w, o, restOnnx(w, timesOnnx(w, squashed, squashed))),
    toSums: [
      timesOnnx(w, i, g, restOnnx(w, i)),
      timesOnnx(w, kept, restOnnx(w, f)),
      timesOnnx(w, i, restOnnx(w, timesOnnx(w, g, g))),
      timesOnnx(w, squashed, o, restOnnx(w, o)),
    ],
  };
}

/** The gradients of the gates' sums [time, batch, 4 hidden]: one walk back over all steps. */
function walkBack(
  w: OnnxWriter,
  r: string,
  timed: readonly string[],
  { dy, dLast }: Arrived<string>,
  sizes: LstmSizes,
) {
  const { toCell, toSums } = factors(w, timed);
  const zero = zeroStateOnnx(w, sizes.batch, sizes.hidden);
  const [dSums] = w.walk({
    carried: [dLast ?? zero, zero],
    read: [timed[1] as string, toCell, ...toSums, ...(dy === undefined ? [] : [swapBatchAndTime(w, dy)])],
    reverse: !sizes.reverse,
    step: (carried, seen) => {
      const [dLater, dCellLater] = carried as readonly [string, string];
      const [forget, cell, i, f, g, o, arrived] = seen as readonly [string, string, ...Four, string?];
      const dh = arrived === undefined ? dLater : w.node('Add', [dLater, arrived]);
      const dc = w.node('Add', [timesOnnx(w, dh, cell), dCellLater]);
      const parts = [timesOnnx(w, dc, i), timesOnnx(w, dc, f), timesOnnx(w, dc, g), timesOnnx(w, dh, o)];
      const joined = w.node('Concat', parts, { axis: { int: 1 } });
      const before = [w.node('MatMul', [joined, r]), timesOnnx(w, dc, forget)];
      return { carried: before.map((d) => handedOn(w, d, sizes.time)), kept: [joined] };
    },
  });
  return dSums as string;
}

/** The gradients of x, w, r and the bias in a number of nodes that does not depend on the number of steps. */
export function writeLstmGradient(
  w: OnnxWriter,
  record: LstmRecord<string>,
  arrived: Arrived<string>,
  sizes: LstmSizes,
): string[] {
  const { batch, time, hidden, features, reverse } = sizes;
  const timed = record.traces.map((trace) => swapBatchAndTime(w, trace));
  const rows = multiplyDims([batch, time]) ?? 0;
  const dSums = w.reshape(walkBack(w, record.r, timed, arrived, sizes), [rows, 4 * hidden]);
  const before = statesBeforeOnnx(w, swapBatchAndTime(w, record.y), reverse);
  const seen = w.node('Concat', [swapBatchAndTime(w, record.x), before], { axis: { int: 2 } });
  const dKernels = w.node('Gemm', [dSums, w.reshape(seen, [rows, features + hidden])], { transA: { int: 1 } });
  const split = w.nodes('Split', [dKernels, w.ints([features, hidden])], { axis: { int: 1 } }, 2);
  const dx = w.reshape(w.node('Gemm', [dSums, record.w]), [time, batch, features]);
  return [swapBatchAndTime(w, dx), ...split, w.reshape(writeSumOfRows(w, dSums, rows), [4 * hidden])];
}
