import type { Dim } from '../base/index.js';
import type { Arrived } from './arriving.js';
import type { Builder, Value } from './contract.js';
import type { GruRecord } from './gru-gradient-loops.js';
import { kernelGradient, rest, sequenceOf, statesBefore, stepOf, times } from './recurrent-steps.js';
import { stepOrder } from './step-order.js';

/** Gradients of the sums that x gives (r, z, n) and that the state gives, [batch, time, 3 hidden] each. */
interface SumGradients {
  readonly own: Value;
  readonly fromState: Value;
}

function part(b: Builder, x: Value, axis: number, start: number, end: number, hidden: number): Value {
  return b.op('slice', [x], { axis, start: start * hidden, end: end * hidden, step: 1 });
}

/** The factors that the gradient of the state is multiplied with, for all steps at once. */
function factors(b: Builder, traces: readonly Value[], before: Value) {
  const [reset, update, candidate, recalled] = traces as readonly [Value, Value, Value, Value | undefined];
  const slope = (gate: Value): Value => times(b, gate, rest(b, gate));
  return {
    reset,
    update,
    toCandidate: times(b, rest(b, update), rest(b, times(b, candidate, candidate))),
    toUpdate: times(b, b.op('sub', [before, candidate], {}), slope(update)),
    toReset: times(b, recalled ?? before, slope(reset)),
  };
}

function walkBack(
  b: Builder,
  { r, y, traces }: GruRecord<Value>,
  { dy, dLast }: Arrived<Value>,
  before: Value,
  reverse: boolean,
): SumGradients {
  const [batch, time, hidden] = y.type.shape as [Dim, number, number];
  const all = factors(b, traces, before);
  const product = (d: Value, start: number, end: number): Value =>
    b.op('matMul', [d, part(b, r, 0, start, end, hidden)], { transA: false, transB: false });
  const [own, fromState] = [new Array<Value>(time), new Array<Value>(time)];
  let dh = dLast && b.op('reshape', [dLast], { shape: [batch, 1, hidden] });
  for (const t of stepOrder(time, !reverse)) {
    const now = (factor: Value): Value => stepOf(b, factor, t);
    const arrived = dy && now(dy);
    const d: Value = dh && arrived ? b.op('add', [dh, arrived], {}) : ((dh ?? arrived) as Value);
    const dn = times(b, d, now(all.toCandidate));
    const dz = times(b, d, now(all.toUpdate));
    // With reset after, the gate multiplied h R^T + b; with reset before, h.
    const after = traces.length > 3;
    const dProduct = after ? dn : product(dn, 2, 3);
    const dr = times(b, dProduct, now(all.toReset));
    const dRecalled = after ? times(b, dn, now(all.reset)) : dn;
    own[t] = b.op('concat', [dr, dz, dn], { axis: 2 });
    const joined = b.op('concat', [dr, dz, dRecalled], { axis: 2 });
    fromState[t] = joined;
    const kept = times(b, d, now(all.update));
    const direct: Value = after ? kept : b.op('add', [kept, times(b, dProduct, now(all.reset))], {});
    const through = after ? product(joined, 0, 3) : product(part(b, joined, 2, 0, 2, hidden), 0, 2);
    dh = b.op('add', [direct, through], {});
  }
  return { own: sequenceOf(b, own), fromState: sequenceOf(b, fromState) };
}

/** The gradients of x, w, r, the bias and, for reset after, the second one. */
export function gruGradientSteps(
  b: Builder,
  record: GruRecord<Value>,
  arrived: Arrived<Value>,
  reverse: boolean,
): Value[] {
  const { x, w, y, traces } = record;
  const hidden = y.type.shape[2] as number;
  const before = statesBefore(b, y, reverse);
  const { own, fromState } = walkBack(b, record, arrived, before, reverse);
  const [reset, , , recalled] = traces as readonly [Value, Value, Value, Value | undefined];
  const blocks = (start: number, end: number): Value => part(b, fromState, 2, start, end, hidden);
  const dRecurrent = recalled
    ? kernelGradient(b, fromState, before)
    : b.op(
        'concat',
        [kernelGradient(b, blocks(0, 2), before), kernelGradient(b, blocks(2, 3), times(b, reset, before))],
        { axis: 0 },
      );
  const sum = (d: Value): Value => b.op('reduceSum', [d], { axes: [0, 1], keepDims: false });
  const dx = b.op('matMul', [own, w], { transA: false, transB: false });
  return [dx, kernelGradient(b, own, x), dRecurrent, sum(own), ...(recalled ? [sum(fromState)] : [])];
}
