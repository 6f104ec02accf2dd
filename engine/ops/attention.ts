import type { Tensor } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims } from '../base/index.js';
import { attentionLoops } from './attention-loops.js';
import { writeAttention } from './attention-onnx.js';
import type { AttentionAttrs, AttentionSizes } from './attention-shape.js';
import { attentionOutputs, attentionSizes, attentionWanted } from './attention-shape.js';
import { attentionSteps } from './attention-steps.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';

export const attention: Op<'attention', AttentionAttrs> = {
  id: 'attention',
  doc: 'Scaled dot-product attention of every head (Vaswani et al. 2017): (query, key, value) -> softmax(q k^T / sqrt(size)) v, the heads side by side [batch, time, heads x size], and the shares [batch, heads, time, steps].',
  infer: (inputs, attrs) => {
    const sizes = inputs.length === 3 ? attentionSizes(inputs, attrs) : undefined;
    return sizes ? done(attentionOutputs(sizes)) : opFault('attention', inputs, attentionWanted);
  },
  adjoint: (b, n, [dy, dShares]) => {
    if (dShares) return undefined;
    return dy ? [...b.ops('attentionGradient', [...n.inputs, ...n.outputs, dy], n.attrs)] : [];
  },
  decompose: (b, inputs, attrs) => attentionSteps(b, inputs as readonly [Value, Value, Value], attrs),
  reference: (inputs, attrs, shapes) => attentionLoops(inputs as readonly [Tensor, Tensor, Tensor], attrs, shapes),
  onnx: (w, inputs, n) => {
    const sizes = attentionSizes(
      n.inputs.map(({ type }) => type),
      n.attrs,
    ) as AttentionSizes;
    return writeAttention(w, inputs as readonly [string, string, string], sizes, n.attrs);
  },
  cost: (n) => {
    const { shape } = (n.outputs[1] as Value).type;
    const size = ((n.inputs[0] as Value).type.shape[2] as number) / n.attrs.heads;
    return { multiplyAdds: multiplyDims([...shape, 2 * size]) ?? 0 };
  },
  examples: [
    {
      inputs: [floatType(BATCH, 2, 4), floatType(BATCH, 3, 4), floatType(BATCH, 3, 4)],
      attrs: { heads: 2, causal: false },
      gives: ['float[batch, 2, 4]', 'float[batch, 2, 2, 3]'],
    },
    {
      inputs: [floatType(BATCH, 3, 2), floatType(BATCH, 3, 2), floatType(BATCH, 3, 2)],
      attrs: { heads: 1, causal: true },
      gives: ['float[batch, 3, 2]', 'float[batch, 1, 3, 3]'],
    },
    {
      inputs: [floatType(BATCH, 1, 3), floatType(BATCH, 1, 3), floatType(BATCH, 1, 3)],
      attrs: { heads: 3, causal: false },
      gives: ['float[batch, 1, 3]', 'float[batch, 3, 1, 1]'],
    },
    {
      inputs: [floatType(BATCH, 2, 4), floatType(BATCH, 3, 4), floatType(BATCH, 3, 4)],
      attrs: { heads: 2, causal: true },
      gives: { fault: 'op-inputs' },
    },
    {
      inputs: [floatType(BATCH, 2, 4), floatType(BATCH, 3, 4), floatType(BATCH, 3, 4)],
      attrs: { heads: 3, causal: false },
      gives: { fault: 'op-inputs' },
    },
  ],
};
