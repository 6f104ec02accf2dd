import type { Dim, Tensor, TensorType } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims, sameType } from '../base/index.js';
import type { Arriving } from './arriving.js';
import { arrivingTypes, splitArriving } from './arriving.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';
import type { GruRecord } from './gru-gradient-loops.js';
import { gruGradientLoops } from './gru-gradient-loops.js';
import { writeGruGradient } from './gru-gradient-onnx.js';
import { gruGradientSteps } from './gru-gradient-steps.js';
import type { GruAttrs } from './gru-shape.js';
import { gruStates, gruTraces } from './gru-shape.js';
import { stepOrder } from './step-order.js';

/** The walk, and which of its two outputs gradients come from. */
export interface GruGradientAttrs extends Omit<GruAttrs, 'traced'> {
  readonly arriving: Arriving;
}

const wanted = 'x, w, r, y and the traces of a traced gru, then the gradients that arrive';

function biasTypes({ hidden, resetAfter }: GruGradientAttrs): TensorType[] {
  return new Array<TensorType>(resetAfter ? 2 : 1).fill(floatType(3 * hidden));
}

function inputTypes(inputs: readonly TensorType[], attrs: GruGradientAttrs): TensorType[] | undefined {
  const weights = inputs.slice(0, 3);
  const [states, last] = gruStates([...weights, ...biasTypes(attrs)], attrs) ?? [];
  if (!states || !last) return undefined;
  const answered = new Array<TensorType>(1 + gruTraces(attrs.resetAfter)).fill(states);
  return [...weights, ...answered, ...arrivingTypes(attrs.arriving, states, last)];
}

/** What the forward pass was given and answered, and what arrived, by name. */
function parts<T>(inputs: readonly T[], { arriving, resetAfter }: GruGradientAttrs) {
  const [x, w, r, y] = inputs as readonly [T, T, T, T];
  const end = 4 + gruTraces(resetAfter);
  const record: GruRecord<T> = { x, w, r, y, traces: inputs.slice(4, end) };
  return { record, arrived: splitArriving(arriving, inputs.slice(end)) };
}

const types = (...shapes: readonly (readonly Dim[])[]): TensorType[] => shapes.map((shape) => floatType(...shape));
const weights = [
  [BATCH, 3, 1],
  [6, 1],
  [6, 2],
] as const;
const states = (resetAfter: boolean): (readonly Dim[])[] =>
  new Array<readonly Dim[]>(1 + gruTraces(resetAfter)).fill([BATCH, 3, 2]);
const gives = ['float[batch, 3, 1]', 'float[6, 1]', 'float[6, 2]', 'float[6]'];

export const gruGradient: Op<'gruGradient', GruGradientAttrs> = {
  id: 'gruGradient',
  doc: 'Gradients of gru from those of its states, its last state or both: (x, w, r, y, traces..., dy, dlast) -> (dx, dw, dr, dbias, and for reset after that of the second bias).',
  infer: (inputs, attrs) => {
    const types = inputTypes(inputs, attrs);
    const fits = types?.length === inputs.length && types.every((type, i) => sameType(type, inputs[i] as TensorType));
    return fits ? done([...inputs.slice(0, 3), ...biasTypes(attrs)]) : opFault('gruGradient', inputs, wanted);
  },
  decompose: (b, inputs, attrs) => {
    const { record, arrived } = parts(inputs, attrs);
    return gruGradientSteps(b, record, arrived, attrs.reverse);
  },
  reference: (inputs, attrs) => {
    const { record, arrived } = parts<Tensor>(inputs, attrs);
    return gruGradientLoops(record, arrived, stepOrder(record.y.shape[1] as number, attrs.reverse));
  },
  onnx: (w, inputs, n) => {
    const { record, arrived } = parts(inputs, n.attrs);
    const [batch, time, hidden] = (n.inputs[3] as Value).type.shape as [Dim, number, number];
    const features = (n.inputs[0] as Value).type.shape[2] as number;
    return writeGruGradient(w, record, arrived, { batch, time, hidden, features, reverse: n.attrs.reverse });
  },
  cost: (n) => {
    const [batch, time, hidden] = (n.inputs[3] as Value).type.shape as [Dim, number, number];
    const features = (n.inputs[1] as Value).type.shape[1] as number;
    return { multiplyAdds: multiplyDims([batch, time, 3 * hidden, 2 * (features + hidden)]) ?? 0 };
  },
  examples: [
    {
      inputs: types(...weights, ...states(true), [BATCH, 3, 2]),
      attrs: { hidden: 2, reverse: true, resetAfter: true, arriving: 'states' },
      gives: [...gives, 'float[6]'],
    },
    {
      inputs: types(...weights, ...states(false), [BATCH, 2]),
      attrs: { hidden: 2, reverse: false, resetAfter: false, arriving: 'last' },
      gives,
    },
    {
      inputs: types(...weights, ...states(false), [BATCH, 3, 2], [BATCH, 2]),
      attrs: { hidden: 2, reverse: true, resetAfter: false, arriving: 'both' },
      gives,
    },
    {
      inputs: types([BATCH, 1, 2], [3, 2], [3, 1], ...states(true).map(() => [BATCH, 1, 1]), [BATCH, 1]),
      attrs: { hidden: 1, reverse: false, resetAfter: true, arriving: 'last' },
      gives: ['float[batch, 1, 2]', 'float[3, 2]', 'float[3, 1]', 'float[3]', 'float[3]'],
    },
    {
      inputs: types(...weights, ...states(true), [BATCH, 3, 2]),
      attrs: { hidden: 2, reverse: true, resetAfter: false, arriving: 'states' },
      gives: { fault: 'op-inputs' },
    },
  ],
};
