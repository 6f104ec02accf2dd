import type { Dim, Tensor, TensorType } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims, sameType } from '../base/index.js';
import type { Arriving } from './arriving.js';
import { arrivingTypes, splitArriving } from './arriving.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';
import type { LstmRecord } from './lstm-gradient-loops.js';
import { lstmGradientLoops } from './lstm-gradient-loops.js';
import { writeLstmGradient } from './lstm-gradient-onnx.js';
import { lstmGradientSteps } from './lstm-gradient-steps.js';
import type { LstmAttrs } from './lstm-shape.js';
import { lstmStates, lstmTraces } from './lstm-shape.js';
import { stepOrder } from './step-order.js';

/** The walk, and which of its two outputs gradients come from. */
export interface LstmGradientAttrs extends Omit<LstmAttrs, 'traced'> {
  readonly arriving: Arriving;
}

const wanted = 'x, w, r, y and the six traces of a traced lstm, then the gradients that arrive';

function inputTypes(inputs: readonly TensorType[], { hidden, arriving }: LstmGradientAttrs): TensorType[] | undefined {
  const forward = [...inputs.slice(0, 3), floatType(4 * hidden)];
  const [states, last] = lstmStates(forward, hidden) ?? [];
  if (!states || !last) return undefined;
  const answered = new Array<TensorType>(1 + lstmTraces).fill(states);
  return [...inputs.slice(0, 3), ...answered, ...arrivingTypes(arriving, states, last)];
}

/** What the forward pass was given and answered, and what arrived, by name. */
function parts<T>(inputs: readonly T[], arriving: Arriving) {
  const [x, w, r, y] = inputs as readonly [T, T, T, T];
  const record: LstmRecord<T> = { x, w, r, y, traces: inputs.slice(4, 4 + lstmTraces) };
  return { record, arrived: splitArriving(arriving, inputs.slice(4 + lstmTraces)) };
}

const types = (...shapes: readonly (readonly Dim[])[]): TensorType[] => shapes.map((shape) => floatType(...shape));
const weights = [
  [BATCH, 3, 1],
  [8, 1],
  [8, 2],
] as const;
const states = new Array<readonly Dim[]>(1 + lstmTraces).fill([BATCH, 3, 2]);
const gives = ['float[batch, 3, 1]', 'float[8, 1]', 'float[8, 2]', 'float[8]'];

export const lstmGradient: Op<'lstmGradient', LstmGradientAttrs> = {
  id: 'lstmGradient',
  doc: 'Gradients of lstm from those of its states, its last state or both: (x, w, r, y, traces..., dy, dlast) -> (dx, dw, dr, dbias).',
  infer: (inputs, attrs) => {
    const types = inputTypes(inputs, attrs);
    const fits = types?.length === inputs.length && types.every((type, i) => sameType(type, inputs[i] as TensorType));
    return fits ? done([...inputs.slice(0, 3), floatType(4 * attrs.hidden)]) : opFault('lstmGradient', inputs, wanted);
  },
  decompose: (b, inputs, { arriving, reverse }) => {
    const { record, arrived } = parts(inputs, arriving);
    return lstmGradientSteps(b, record, arrived, reverse);
  },
  reference: (inputs, { arriving, reverse }) => {
    const { record, arrived } = parts<Tensor>(inputs, arriving);
    return lstmGradientLoops(record, arrived, stepOrder(record.y.shape[1] as number, reverse));
  },
  onnx: (w, inputs, n) => {
    const { record, arrived } = parts(inputs, n.attrs.arriving);
    const [batch, time, hidden] = (n.inputs[3] as Value).type.shape as [Dim, number, number];
    const features = (n.inputs[0] as Value).type.shape[2] as number;
    return writeLstmGradient(w, record, arrived, { batch, time, hidden, features, reverse: n.attrs.reverse });
  },
  cost: (n) => {
    const [batch, time, hidden] = (n.inputs[3] as Value).type.shape as [Dim, number, number];
    const features = (n.inputs[1] as Value).type.shape[1] as number;
    return { multiplyAdds: multiplyDims([batch, time, 4 * hidden, 2 * (features + hidden)]) ?? 0 };
  },
  examples: [
    {
      inputs: types(...weights, ...states, [BATCH, 3, 2]),
      attrs: { hidden: 2, reverse: false, arriving: 'states' },
      gives,
    },
    { inputs: types(...weights, ...states, [BATCH, 2]), attrs: { hidden: 2, reverse: true, arriving: 'last' }, gives },
    {
      inputs: types(...weights, ...states, [BATCH, 3, 2], [BATCH, 2]),
      attrs: { hidden: 2, reverse: false, arriving: 'both' },
      gives,
    },
    {
      inputs: types([BATCH, 1, 2], [4, 2], [4, 1], ...states.map(() => [BATCH, 1, 1]), [BATCH, 1]),
      attrs: { hidden: 1, reverse: false, arriving: 'last' },
      gives: ['float[batch, 1, 2]', 'float[4, 2]', 'float[4, 1]', 'float[4]'],
    },
    {
      inputs: types(...weights, ...states, [BATCH, 2]),
      attrs: { hidden: 2, reverse: false, arriving: 'states' },
      gives: { fault: 'op-inputs' },
    },
  ],
};
