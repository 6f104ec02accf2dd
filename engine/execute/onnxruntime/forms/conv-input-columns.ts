import type { Form } from '../form.js';
import { isDense } from './conv-costs.js';
import { inputGradientGeometry } from './conv-geometry.js';

/** W^T x d gives every tap's share of each cell; Col2Im (opset 18) adds them up, and a bias comes last. Best for strides. */
export const convInputByColumns: Form<'convInputGradient'> = {
  op: 'convInputGradient',
  id: 'columns',
  can: ({ attrs }, target) => target.opset >= 18 && target.microsoft && attrs.groups === 1,
  prefers: (node) => !isDense(inputGradientGeometry(node)),
  write: (w, inputs, node) => {
    const [d, weights, bias] = inputs as readonly [string, string, string?];
    const g = inputGradientGeometry(node);
    const matrix = w.reshape(weights, [g.units, g.channels * g.kernel[0] * g.kernel[1]]);
    const cells = w.reshape(d, [g.batch, g.units, g.outputSize[0] * g.outputSize[1]]);
    const shares = w.node('FusedMatMul', [matrix, cells], { transA: { int: 1 } }, 'com.microsoft');
    const attributes = { pads: { ints: g.pads }, strides: { ints: g.strides }, dilations: { ints: g.dilations } };
    const x = w.node('Col2Im', [shares, w.ints(g.size), w.ints(g.kernel)], attributes);
    return [bias === undefined ? x : w.node('Add', [x, w.reshape(bias, [g.channels, 1, 1])])];
  },
};
