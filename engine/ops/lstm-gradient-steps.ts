import type { Dim } from '../base/index.js';
import type { Arrived } from './arriving.js';
import type { Builder, Value } from './contract.js';
import type { LstmRecord } from './lstm-gradient-loops.js';
import { kernelGradient, rest, sequenceOf, statesBefore, stepOf, times } from './recurrent-steps.js';
import { stepOrder } from './step-order.js';

/** From the state's gradient to the cell's, and from these to those of the sums of i, f, g (the cell's) and o (the state's). */
function factors(b: Builder, traces: readonly Value[]) {
  const [i, f, g, o, kept, squashed] = traces as readonly [Value, Value, Value, Value, Value, Value];
  return {
    toCell: times(b, o, rest(b, times(b, squashed, squashed))),
    toSums: [
      times(b, i, g, rest(b, i)),
      times(b, kept, rest(b, f)),
      times(b, i, rest(b, times(b, g, g))),
      times(b, squashed, o, rest(b, o)),
    ],
  };
}

/** The gradients of the gates' sums [batch, time, 4 hidden], step by step from the last one taken. */
function walkBack(b: Builder, { r, y, traces }: LstmRecord<Value>, { dy, dLast }: Arrived<Value>, reverse: boolean) {
  const [batch, time, hidden] = y.type.shape as [Dim, number, number];
  const { toCell, toSums } = factors(b, traces);
  const dSums = new Array<Value>(time);
  let dh = dLast && b.op('reshape', [dLast], { shape: [batch, 1, hidden] });
  let dCell: Value | undefined;
  for (const t of stepOrder(time, !reverse)) {
    const arrived = dy && stepOf(b, dy, t);
    const d: Value = dh && arrived ? b.op('add', [dh, arrived], {}) : ((dh ?? arrived) as Value);
    const through: Value = times(b, d, stepOf(b, toCell, t));
    const dc: Value = dCell ? b.op('add', [dCell, through], {}) : through;
    const parts = toSums.map((factor, k) => times(b, k === 3 ? d : dc, stepOf(b, factor, t)));
    const joined = b.op('concat', parts, { axis: 2 });
    dSums[t] = joined;
    dCell = times(b, dc, stepOf(b, traces[1] as Value, t));
    dh = b.op('matMul', [joined, r], { transA: false, transB: false });
  }
  return sequenceOf(b, dSums);
}

/** The gradients of x, w, r and the bias. */
export function lstmGradientSteps(
  b: Builder,
  record: LstmRecord<Value>,
  arrived: Arrived<Value>,
  reverse: boolean,
): Value[] {
  const dSums = walkBack(b, record, arrived, reverse);
  return [
    b.op('matMul', [dSums, record.w], { transA: false, transB: false }),
    kernelGradient(b, dSums, record.x),
    kernelGradient(b, dSums, statesBefore(b, record.y, reverse)),
    b.op('reduceSum', [dSums], { axes: [0, 1], keepDims: false }),
  ];
}
