import type { Dim } from '../base/index.js';
import type { Builder, Value } from './contract.js';
import type { GruAttrs } from './gru-shape.js';
import { lastStep, sequenceOf, stepOf, times } from './recurrent-steps.js';
import { stepOrder } from './step-order.js';

/** Inputs of `gru`: x, the three gates' kernels and recurrent kernels, and one bias or two. */
type GruInputs = readonly [x: Value, w: Value, r: Value, bias: Value, stateBias?: Value];

/** The new state and the traces of one step, all [batch, 1, hidden]. */
type Step = readonly [h: Value, ...traces: Value[]];

function gruStep(b: Builder, own: Value, before: Value, [, , r, , stateBias]: GruInputs, resetAfter: boolean): Step {
  const hidden = before.type.shape[2] as number;
  const part = (x: Value, axis: number, start: number, end: number): Value =>
    b.op('slice', [x], { axis, start: start * hidden, end: end * hidden, step: 1 });
  const recall = (state: Value, start: number, end: number): Value => {
    const product = b.op('matMul', [state, part(r, 0, start, end)], { transA: false, transB: true });
    return stateBias ? b.op('add', [product, part(stateBias, 0, start, end)], {}) : product;
  };
  const gates = b.op('sigmoid', [b.op('add', [part(own, 2, 0, 2), recall(before, 0, 2)], {})], {});
  const [reset, update] = [part(gates, 2, 0, 1), part(gates, 2, 1, 2)];
  const recalled = recall(resetAfter ? before : times(b, reset, before), 2, 3);
  const heard = resetAfter ? times(b, reset, recalled) : recalled;
  const candidate = b.op('tanh', [b.op('add', [part(own, 2, 2, 3), heard], {})], {});
  const kept = times(b, update, b.op('sub', [before, candidate], {}));
  const traces = [reset, update, candidate, ...(resetAfter ? [recalled] : [])];
  return [b.op('add', [candidate, kept], {}), ...traces];
}

/** The outputs of `gru`, step by step. */
export function gruSteps(b: Builder, inputs: readonly Value[], attrs: GruAttrs): Value[] {
  const all = inputs as unknown as GruInputs;
  const [x, w, , bias] = all;
  const [batch, time] = x.type.shape as [Dim, number, number];
  const own = b.op('add', [b.op('matMul', [x, w], { transA: false, transB: true }), bias], {});
  const steps = new Array<Step>(time);
  let state = b.op('broadcastTo', [b.scalar(0)], { shape: [batch, 1, attrs.hidden] });
  for (const t of stepOrder(time, attrs.reverse)) {
    const now = gruStep(b, stepOf(b, own, t), state, all, attrs.resetAfter);
    steps[t] = now;
    [state] = now;
  }
  const [states, ...traces] = (steps[0] as Step).map((_, k) =>
    sequenceOf(
      b,
      steps.map((step) => step[k] as Value),
    ),
  ) as [Value, ...Value[]];
  return [states, lastStep(b, states, attrs.reverse), ...(attrs.traced ? traces : [])];
}
