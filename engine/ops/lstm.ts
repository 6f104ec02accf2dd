import type { Dim } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims } from '../base/index.js';
import { joinArriving } from './arriving.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';
import { lstmLoops } from './lstm-loops.js';
import type { LstmTensors } from './lstm-loops.js';
import { writeLstm, writeTracedLstm } from './lstm-onnx.js';
import { lstmStates, lstmTraces, lstmWanted } from './lstm-shape.js';
import type { LstmAttrs } from './lstm-shape.js';
import { lstmSteps } from './lstm-steps.js';
import { stepOrder } from './step-order.js';

export const lstm: Op<'lstm', LstmAttrs> = {
  id: 'lstm',
  doc: 'Long short-term memory (Hochreiter & Schmidhuber 1997; Gers et al. 2000) from zero states: c = s(f) c + s(i) tanh(g), h = s(o) tanh(c), where the blocks i, f, g, o are x w^T + h r^T + bias and s is the logistic function; answers h at every step [batch, time, hidden] and after the last one taken [batch, hidden]; traced, also s(i), s(f), tanh(g), s(o), s(f) c and tanh(c) at every step.',
  infer: (inputs, { hidden, traced }) => {
    const states = lstmStates(inputs, hidden);
    if (!states) return opFault('lstm', inputs, lstmWanted);
    return done([...states, ...new Array<(typeof states)[0]>(traced ? lstmTraces : 0).fill(states[0])]);
  },
  adjoint: (b, n, [dy, dLast, ...dTraces]) => {
    if (dTraces.some((d) => d !== undefined)) return undefined;
    const outputs = n.attrs.traced ? n.outputs : b.ops('lstm', n.inputs, { ...n.attrs, traced: true });
    const [x, w, r] = n.inputs as readonly [Value, Value, Value];
    const [y, , ...traces] = outputs as readonly [Value, Value, ...Value[]];
    const { arriving, given } = joinArriving([dy, dLast]);
    const { hidden, reverse } = n.attrs;
    return [...b.ops('lstmGradient', [x, w, r, y, ...traces, ...given], { hidden, reverse, arriving })];
  },
  decompose: lstmSteps,
  reference: (inputs, { reverse }, shapes) => {
    const tensors = inputs as LstmTensors;
    return lstmLoops(tensors, stepOrder(shapes[0]?.[1] ?? 0, reverse), shapes);
  },
  onnx: (w, inputs, n) => {
    const all = inputs as readonly [string, string, string, string];
    const [batch, time, features] = (n.inputs[0] as Value).type.shape as [Dim, number, number];
    return n.attrs.traced
      ? writeTracedLstm(w, all, [batch, time, features], n.attrs)
      : writeLstm(w, all, features, n.attrs);
  },
  cost: (n) => {
    const [batch, time, hidden] = (n.outputs[0] as Value).type.shape as [Dim, number, number];
    const features = (n.inputs[1] as Value).type.shape[1] as number;
    return { multiplyAdds: multiplyDims([batch, time, 4 * hidden, features + hidden]) ?? 0 };
  },
  examples: [
    {
      inputs: [floatType(BATCH, 3, 2), floatType(8, 2), floatType(8, 2), floatType(8)],
      attrs: { hidden: 2, reverse: false, traced: false },
      gives: ['float[batch, 3, 2]', 'float[batch, 2]'],
    },
    {
      inputs: [floatType(BATCH, 2, 3), floatType(4, 3), floatType(4, 1), floatType(4)],
      attrs: { hidden: 1, reverse: true, traced: false },
      gives: ['float[batch, 2, 1]', 'float[batch, 1]'],
    },
    {
      inputs: [floatType(BATCH, 1, 2), floatType(8, 2), floatType(8, 2), floatType(8)],
      attrs: { hidden: 2, reverse: false, traced: false },
      gives: ['float[batch, 1, 2]', 'float[batch, 2]'],
    },
    {
      inputs: [floatType(BATCH, 3, 1), floatType(8, 1), floatType(8, 2), floatType(8)],
      attrs: { hidden: 2, reverse: true, traced: true },
      gives: ['float[batch, 3, 2]', 'float[batch, 2]', ...new Array<string>(lstmTraces).fill('float[batch, 3, 2]')],
    },
    {
      inputs: [floatType(BATCH, 3, 2), floatType(6, 2), floatType(6, 2), floatType(6)],
      attrs: { hidden: 2, reverse: false, traced: false },
      gives: { fault: 'op-inputs' },
    },
  ],
};
