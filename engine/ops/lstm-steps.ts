import type { Builder, Value } from './contract.js';
import type { LstmAttrs } from './lstm-shape.js';
import { lastStep, sequenceOf, stepOf } from './recurrent-steps.js';
import { stepOrder } from './step-order.js';

/** Everything about one step that the way back needs, and the states it hands on, all [batch, 1, hidden]. */
interface Step {
  readonly traces: readonly Value[];
  readonly c: Value;
  readonly h: Value;
}

function lstmStep(b: Builder, sums: Value, before: Value | undefined, hidden: number): Step {
  const gate = (id: 'sigmoid' | 'tanh', block: number): Value => {
    const part = b.op('slice', [sums], { axis: 2, start: block * hidden, end: (block + 1) * hidden, step: 1 });
    return b.op(id, [part], {});
  };
  const [i, f, g, o] = [gate('sigmoid', 0), gate('sigmoid', 1), gate('tanh', 2), gate('sigmoid', 3)] as const;
  const kept = b.op('mul', [f, before ?? b.scalar(0)], {});
  const c = b.op('add', [kept, b.op('mul', [i, g], {})], {});
  const squashed = b.op('tanh', [c], {});
  return { traces: [i, f, g, o, kept, squashed], c, h: b.op('mul', [o, squashed], {}) };
}

/** The outputs of `lstm`, step by step. */
export function lstmSteps(b: Builder, inputs: readonly Value[], { hidden, reverse, traced }: LstmAttrs): Value[] {
  const [x, w, r, bias] = inputs as readonly [Value, Value, Value, Value];
  const time = x.type.shape[1] as number;
  const own = b.op('add', [b.op('matMul', [x, w], { transA: false, transB: true }), bias], {});
  const steps = new Array<Step>(time);
  let before: Step | undefined;
  for (const t of stepOrder(time, reverse)) {
    const recalled: Value | undefined = before && b.op('matMul', [before.h, r], { transA: false, transB: true });
    const sums = stepOf(b, own, t);
    before = lstmStep(b, recalled ? b.op('add', [sums, recalled], {}) : sums, before?.c, hidden);
    steps[t] = before;
  }
  const states = sequenceOf(
    b,
    steps.map(({ h }) => h),
  );
  const traces = (before as Step).traces.map((_, k) =>
    sequenceOf(
      b,
      steps.map((step) => step.traces[k] as Value),
    ),
  );
  return [states, lastStep(b, states, reverse), ...(traced ? traces : [])];
}
