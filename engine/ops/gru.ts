import type { Dim, TensorType } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims, sameShape } from '../base/index.js';
import type { Builder, Op, Value } from './contract.js';
import { fixed, opFault } from './faults.js';
import { gruLoops } from './gru-loops.js';
import type { GruInputs } from './gru-steps.js';
import { gruParts, gruStep } from './gru-steps.js';
import type { OnnxWriter } from './onnx-writer.js';
import { stepOrder } from './step-order.js';

/** The number of units, the direction (y keeps the order of x), and whether the reset gate acts after the product. */
export interface GruAttrs {
  readonly hidden: number;
  readonly reverse: boolean;
  /** True: n = tanh(own + r (h R^T + b)), with a second bias; false: n = tanh(own + (r h) R^T), as first published. */
  readonly resetAfter: boolean;
}

const wanted =
  'x [batch, time, F], w [3 hidden, F], r [3 hidden, hidden], bias [3 hidden], with time fixed, and for reset after a second bias';

function outputOf(inputs: readonly TensorType[], { hidden, resetAfter }: GruAttrs): TensorType | undefined {
  const [x, ...weights] = inputs;
  const [batch, ...sizes] = x?.shape ?? [];
  const [time, features] = sizes.map(fixed);
  if (inputs.some((t) => t.dtype !== 'float') || x?.shape.length !== 3) return undefined;
  if (batch === undefined || !time || !features || hidden < 1) return undefined;
  const biases = resetAfter ? [[3 * hidden], [3 * hidden]] : [[3 * hidden]];
  const shapes = [[3 * hidden, features], [3 * hidden, hidden], ...biases];
  const fits = shapes.length === weights.length && shapes.every((s, i) => sameShape(s, weights[i]?.shape ?? []));
  return fits ? floatType(batch, time, hidden) : undefined;
}

/** A zero state [batch, hidden]. */
function zeroState(b: Builder, batch: Dim, hidden: number): Value {
  return b.op('broadcastTo', [b.scalar(0)], { shape: [batch, hidden] });
}

/** Blocks r, z, n along the first axis in ONNX's order z, r, h, with ONNX's axis of directions in front. */
function onnxGates(w: OnnxWriter, weights: string, hidden: number, columns: readonly number[]): string {
  const blocks = w.reshape(weights, [3, hidden, ...columns]);
  return w.reshape(w.node('Gather', [blocks, w.ints([1, 0, 2])]), [1, 3 * hidden, ...columns]);
}

export const gru: Op<'gru', GruAttrs> = {
  id: 'gru',
  doc: 'Gated recurrent unit (Cho et al. 2014) from a zero state: h = (1 - z) n + z h, where the blocks r, z, n are x w^T + h r^T + bias, r and z through the logistic function and n, which sees the state through r, through tanh; answers h at every step.',
  infer: (inputs, attrs) => {
    const y = outputOf(inputs, attrs);
    return y ? done([y]) : opFault('gru', inputs, wanted);
  },
  decompose: (b, inputs, { hidden, reverse, resetAfter }) => {
    const all = inputs as unknown as GruInputs;
    const [batch, time] = all[0].type.shape as [Dim, number, number];
    const parts = gruParts(b, all, hidden, resetAfter);
    const outputs = new Array<Value>(time);
    let state = zeroState(b, batch, hidden);
    for (const t of stepOrder(time, reverse)) {
      state = gruStep(b, parts, parts.own[t] as Value, state, all[4]);
      outputs[t] = b.op('reshape', [state], { shape: [batch, 1, hidden] });
    }
    return [time === 1 ? (outputs[0] as Value) : b.op('concat', outputs, { axis: 1 })];
  },
  reference: (inputs, { reverse, resetAfter }, [shape]) => [
    gruLoops(inputs, stepOrder(shape?.[1] ?? 0, reverse), resetAfter, shape ?? []),
  ],
  onnx: (w, [x, weights, recurrent, bias, stateBias], n) => {
    const { hidden, reverse, resetAfter } = n.attrs;
    const { shape } = (n.outputs[0] as Value).type;
    const features = (n.inputs[1] as Value).type.shape[1] as number;
    const none = w.floats(new Array<number>(3 * hidden).fill(0), [1, 3 * hidden]);
    const second = stateBias === undefined ? none : onnxGates(w, stateBias, hidden, []);
    const [y] = w.nodes(
      'GRU',
      [
        w.node('Transpose', [x ?? ''], { perm: { ints: [1, 0, 2] } }),
        onnxGates(w, weights ?? '', hidden, [features]),
        onnxGates(w, recurrent ?? '', hidden, [hidden]),
        w.node('Concat', [onnxGates(w, bias ?? '', hidden, []), second], { axis: { int: 1 } }),
      ],
      {
        hidden_size: { int: hidden },
        direction: { string: reverse ? 'reverse' : 'forward' },
        linear_before_reset: { int: resetAfter ? 1 : 0 },
      },
      1,
    );
    return [w.reshape(w.node('Transpose', [y ?? ''], { perm: { ints: [2, 0, 1, 3] } }), shape)];
  },
  cost: (n) => {
    const [batch, time, hidden] = (n.outputs[0] as Value).type.shape as [Dim, number, number];
    const features = (n.inputs[1] as Value).type.shape[1] as number;
    return { multiplyAdds: multiplyDims([batch, time, 3 * hidden, features + hidden]) ?? 0 };
  },
  examples: [
    {
      inputs: [floatType(BATCH, 3, 2), floatType(6, 2), floatType(6, 2), floatType(6), floatType(6)],
      attrs: { hidden: 2, reverse: false, resetAfter: true },
      gives: ['float[batch, 3, 2]'],
    },
    {
      inputs: [floatType(BATCH, 3, 2), floatType(6, 2), floatType(6, 2), floatType(6)],
      attrs: { hidden: 2, reverse: true, resetAfter: false },
      gives: ['float[batch, 3, 2]'],
    },
    {
      inputs: [floatType(BATCH, 1, 3), floatType(3, 3), floatType(3, 1), floatType(3), floatType(3)],
      attrs: { hidden: 1, reverse: true, resetAfter: true },
      gives: ['float[batch, 1, 1]'],
    },
    {
      inputs: [floatType(BATCH, 2, 1), floatType(9, 1), floatType(9, 3), floatType(9)],
      attrs: { hidden: 3, reverse: false, resetAfter: false },
      gives: ['float[batch, 2, 3]'],
    },
    {
      inputs: [floatType(BATCH, 3, 2), floatType(6, 2), floatType(6, 2), floatType(6)],
      attrs: { hidden: 2, reverse: false, resetAfter: true },
      gives: { fault: 'op-inputs' },
    },
  ],
};
