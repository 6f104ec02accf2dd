import type { Dim } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims } from '../base/index.js';
import { joinArriving } from './arriving.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';
import { gruLoops } from './gru-loops.js';
import type { GruTensors } from './gru-loops.js';
import { writeGru, writeTracedGru } from './gru-onnx.js';
import { gruStates, gruTraces, gruWanted } from './gru-shape.js';
import type { GruAttrs } from './gru-shape.js';
import { gruSteps } from './gru-steps.js';
import { stepOrder } from './step-order.js';

export const gru: Op<'gru', GruAttrs> = {
  id: 'gru',
  doc: 'Gated recurrent unit (Cho et al. 2014) from a zero state: h = (1 - z) n + z h, where the blocks r, z, n are x w^T + h r^T + bias, r and z through the logistic function and n, which sees the state through r, through tanh; answers h at every step [batch, time, hidden] and after the last one taken [batch, hidden]; traced, also r, z, n and, for reset after, h r^T + bias of n at every step.',
  infer: (inputs, attrs) => {
    const states = gruStates(inputs, attrs);
    if (!states) return opFault('gru', inputs, gruWanted);
    const traces = attrs.traced ? gruTraces(attrs.resetAfter) : 0;
    return done([...states, ...new Array<(typeof states)[0]>(traces).fill(states[0])]);
  },
  adjoint: (b, n, [dy, dLast, ...dTraces]) => {
    if (dTraces.some((d) => d !== undefined)) return undefined;
    const { hidden, reverse, resetAfter, traced } = n.attrs;
    const outputs = traced ? n.outputs : b.ops('gru', n.inputs, { ...n.attrs, traced: true });
    const [x, w, r] = n.inputs as readonly [Value, Value, Value];
    const [y, , ...traces] = outputs as readonly [Value, Value, ...Value[]];
    const { arriving, given } = joinArriving([dy, dLast]);
    const attrs = { hidden, reverse, resetAfter, arriving };
    return [...b.ops('gruGradient', [x, w, r, y, ...traces, ...given], attrs)];
  },
  decompose: gruSteps,
  reference: (inputs, { reverse, resetAfter }, shapes) => {
    const tensors = inputs as unknown as GruTensors;
    return gruLoops(tensors, stepOrder(shapes[0]?.[1] ?? 0, reverse), resetAfter, shapes);
  },
  onnx: (w, inputs, n) => {
    const all = inputs as readonly [string, string, string, string, string?];
    const [batch, time, features] = (n.inputs[0] as Value).type.shape as [Dim, number, number];
    return n.attrs.traced
      ? writeTracedGru(w, all, [batch, time, features], n.attrs)
      : writeGru(w, all, features, n.attrs);
  },
  cost: (n) => {
    const [batch, time, hidden] = (n.outputs[0] as Value).type.shape as [Dim, number, number];
    const features = (n.inputs[1] as Value).type.shape[1] as number;
    return { multiplyAdds: multiplyDims([batch, time, 3 * hidden, features + hidden]) ?? 0 };
  },
  examples: [
    {
      inputs: [floatType(BATCH, 3, 2), floatType(6, 2), floatType(6, 2), floatType(6), floatType(6)],
      attrs: { hidden: 2, reverse: false, resetAfter: true, traced: false },
      gives: ['float[batch, 3, 2]', 'float[batch, 2]'],
    },
    {
      inputs: [floatType(BATCH, 3, 2), floatType(6, 2), floatType(6, 2), floatType(6)],
      attrs: { hidden: 2, reverse: true, resetAfter: false, traced: false },
      gives: ['float[batch, 3, 2]', 'float[batch, 2]'],
    },
    {
      inputs: [floatType(BATCH, 1, 3), floatType(3, 3), floatType(3, 1), floatType(3), floatType(3)],
      attrs: { hidden: 1, reverse: true, resetAfter: true, traced: false },
      gives: ['float[batch, 1, 1]', 'float[batch, 1]'],
    },
    {
      inputs: [floatType(BATCH, 2, 1), floatType(9, 1), floatType(9, 3), floatType(9)],
      attrs: { hidden: 3, reverse: false, resetAfter: false, traced: false },
      gives: ['float[batch, 2, 3]', 'float[batch, 3]'],
    },
    {
      inputs: [floatType(BATCH, 3, 1), floatType(6, 1), floatType(6, 2), floatType(6), floatType(6)],
      attrs: { hidden: 2, reverse: true, resetAfter: true, traced: true },
      gives: [
        'float[batch, 3, 2]',
        'float[batch, 2]',
        ...new Array<string>(gruTraces(true)).fill('float[batch, 3, 2]'),
      ],
    },
    {
      inputs: [floatType(BATCH, 2, 1), floatType(6, 1), floatType(6, 2), floatType(6)],
      attrs: { hidden: 2, reverse: false, resetAfter: false, traced: true },
      gives: [
        'float[batch, 2, 2]',
        'float[batch, 2]',
        ...new Array<string>(gruTraces(false)).fill('float[batch, 2, 2]'),
      ],
    },
    {
      inputs: [floatType(BATCH, 3, 2), floatType(6, 2), floatType(6, 2), floatType(6)],
      attrs: { hidden: 2, reverse: false, resetAfter: true, traced: false },
      gives: { fault: 'op-inputs' },
    },
  ],
};
