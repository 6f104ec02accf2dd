import type { Dim, Tensor, TensorType } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims, sameShape } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { fixed, opFault } from './faults.js';
import { lstmLoops } from './lstm-loops.js';
import { inputParts, lstmStep } from './lstm-steps.js';
import type { LstmState } from './lstm-steps.js';
import type { OnnxWriter } from './onnx-writer.js';
import { stepOrder } from './step-order.js';

/** The number of units, and whether time is walked from its end; y keeps the order of x either way. */
export interface LstmAttrs {
  readonly hidden: number;
  readonly reverse: boolean;
}

const wanted = 'x [batch, time, F], w [4 hidden, F], r [4 hidden, hidden] and bias [4 hidden], with time fixed';

function outputOf(inputs: readonly TensorType[], hidden: number): TensorType | undefined {
  const [x, ...weights] = inputs;
  const [batch, ...sizes] = x?.shape ?? [];
  const [time, features] = sizes.map(fixed);
  if (inputs.length !== 4 || inputs.some((t) => t.dtype !== 'float') || x?.shape.length !== 3) return undefined;
  if (batch === undefined || !time || !features || hidden < 1) return undefined;
  const shapes = [[4 * hidden, features], [4 * hidden, hidden], [4 * hidden]];
  const fits = shapes.every((shape, i) => sameShape(shape, (weights[i] as TensorType).shape));
  return fits ? floatType(batch, time, hidden) : undefined;
}

/** Blocks i, f, g, o along the first axis in ONNX's order i, o, f, g, with ONNX's axis of directions in front. */
function onnxGates(w: OnnxWriter, weights: string, hidden: number, columns: readonly number[]): string {
  const blocks = w.reshape(weights, [4, hidden, ...columns]);
  return w.reshape(w.node('Gather', [blocks, w.ints([0, 3, 1, 2])]), [1, 4 * hidden, ...columns]);
}

export const lstm: Op<'lstm', LstmAttrs> = {
  id: 'lstm',
  doc: 'Long short-term memory (Hochreiter & Schmidhuber 1997; Gers et al. 2000) from zero states: c = s(f) c + s(i) tanh(g), h = s(o) tanh(c), where the blocks i, f, g, o are x w^T + h r^T + bias and s is the logistic function; answers h at every step.',
  infer: (inputs, { hidden }) => {
    const y = outputOf(inputs, hidden);
    return y ? done([y]) : opFault('lstm', inputs, wanted);
  },
  decompose: (b, inputs, { hidden, reverse }) => {
    const [x, , r] = inputs as readonly [Value, Value, Value, Value];
    const [batch, time] = x.type.shape as [Dim, number, number];
    const parts = inputParts(b, inputs, hidden);
    const outputs = new Array<Value>(time);
    let state: LstmState | undefined;
    for (const t of stepOrder(time, reverse)) {
      const own = parts[t] as Value;
      const sums: Value = state
        ? b.op('add', [own, b.op('matMul', [state.h, r], { transA: false, transB: true })], {})
        : own;
      state = lstmStep(b, sums, state?.c, hidden);
      outputs[t] = b.op('reshape', [state.h], { shape: [batch, 1, hidden] });
    }
    return [time === 1 ? (outputs[0] as Value) : b.op('concat', outputs, { axis: 1 })];
  },
  reference: (inputs, { reverse }, [shape]) => {
    const tensors = inputs as readonly [Tensor, Tensor, Tensor, Tensor];
    return [lstmLoops(tensors, stepOrder(shape?.[1] ?? 0, reverse), shape ?? [])];
  },
  onnx: (w, [x, weights, recurrent, bias], n) => {
    const { hidden, reverse } = n.attrs;
    const { shape } = (n.outputs[0] as Value).type;
    const features = (n.inputs[1] as Value).type.shape[1] as number;
    const none = w.floats(new Array<number>(4 * hidden).fill(0), [1, 4 * hidden]);
    const timeFirst = w.node('Transpose', [x ?? ''], { perm: { ints: [1, 0, 2] } });
    const [y] = w.nodes(
      'LSTM',
      [
        timeFirst,
        onnxGates(w, weights ?? '', hidden, [features]),
        onnxGates(w, recurrent ?? '', hidden, [hidden]),
        // One bias for the input and one for the state in ONNX; one is enough.
        w.node('Concat', [onnxGates(w, bias ?? '', hidden, []), none], { axis: { int: 1 } }),
      ],
      { hidden_size: { int: hidden }, direction: { string: reverse ? 'reverse' : 'forward' } },
      1,
    );
    return [w.reshape(w.node('Transpose', [y ?? ''], { perm: { ints: [2, 0, 1, 3] } }), shape)];
  },
  cost: (n) => {
    const [batch, time, hidden] = (n.outputs[0] as Value).type.shape as [Dim, number, number];
    const features = (n.inputs[1] as Value).type.shape[1] as number;
    return { multiplyAdds: multiplyDims([batch, time, 4 * hidden, features + hidden]) ?? 0 };
  },
  examples: [
    {
      inputs: [floatType(BATCH, 3, 2), floatType(8, 2), floatType(8, 2), floatType(8)],
      attrs: { hidden: 2, reverse: false },
      gives: ['float[batch, 3, 2]'],
    },
    {
      inputs: [floatType(BATCH, 2, 3), floatType(4, 3), floatType(4, 1), floatType(4)],
      attrs: { hidden: 1, reverse: true },
      gives: ['float[batch, 2, 1]'],
    },
    {
      inputs: [floatType(BATCH, 1, 2), floatType(8, 2), floatType(8, 2), floatType(8)],
      attrs: { hidden: 2, reverse: false },
      gives: ['float[batch, 1, 2]'],
    },
    {
      inputs: [floatType(BATCH, 3, 2), floatType(6, 2), floatType(6, 2), floatType(6)],
      attrs: { hidden: 2, reverse: false },
      gives: { fault: 'op-inputs' },
    },
  ],
};
