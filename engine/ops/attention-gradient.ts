import type { TensorType } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims, sameType } from '../base/index.js';
import { attentionGradientLoops } from './attention-loops.js';
import { writeAttentionGradient } from './attention-onnx.js';
import type { AttentionAttrs, AttentionSizes } from './attention-shape.js';
import { attentionOutputs, attentionSizes } from './attention-shape.js';
import { attentionGradientSteps } from './attention-steps.js';
import type { Op, Value } from './contract.js';
import { opFault } from './faults.js';

const wanted = 'what attention was given and answered (query, key, value, y, shares), then dy like y';

function fits(inputs: readonly TensorType[], attrs: AttentionAttrs): boolean {
  const sizes = attentionSizes(inputs, attrs);
  if (!sizes || inputs.length !== 6) return false;
  const [y, shares] = attentionOutputs(sizes);
  return [y, shares, y].every((type, i) => sameType(type, inputs[3 + i] as TensorType));
}

/** Inputs of one head over two steps of three numbers; its shares are those of so many heads. */
function oneHead(sharesOf: number): TensorType[] {
  const steps = floatType(BATCH, 2, 3);
  return [steps, steps, steps, steps, floatType(BATCH, sharesOf, 2, 2), steps];
}

export const attentionGradient: Op<'attentionGradient', AttentionAttrs> = {
  id: 'attentionGradient',
  doc: 'Gradients of attention from that of y: (query, key, value, y, shares, dy) -> (dquery, dkey, dvalue), where the gradient of the scores is shares (dshares - sum of y dy of the head) (Dao et al. 2022, appendix B).',
  infer: (inputs, attrs) =>
    fits(inputs, attrs) ? done(inputs.slice(0, 3)) : opFault('attentionGradient', inputs, wanted),
  decompose: attentionGradientSteps,
  reference: attentionGradientLoops,
  onnx: (w, inputs, n) => {
    const sizes = attentionSizes(
      n.inputs.map(({ type }) => type),
      n.attrs,
    ) as AttentionSizes;
    return writeAttentionGradient(w, inputs, sizes);
  },
  cost: (n) => {
    const { shape } = (n.inputs[4] as Value).type;
    const size = ((n.inputs[0] as Value).type.shape[2] as number) / n.attrs.heads;
    return { multiplyAdds: multiplyDims([...shape, 4 * size]) ?? 0 };
  },
  examples: [
    {
      inputs: [
        floatType(BATCH, 2, 4),
        floatType(BATCH, 3, 4),
        floatType(BATCH, 3, 4),
        floatType(BATCH, 2, 4),
        floatType(BATCH, 2, 2, 3),
        floatType(BATCH, 2, 4),
      ],
      attrs: { heads: 2, causal: false },
      gives: ['float[batch, 2, 4]', 'float[batch, 3, 4]', 'float[batch, 3, 4]'],
    },
    {
      inputs: oneHead(1),
      attrs: { heads: 1, causal: true },
      gives: ['float[batch, 2, 3]', 'float[batch, 2, 3]', 'float[batch, 2, 3]'],
    },
    { inputs: oneHead(2), attrs: { heads: 1, causal: true }, gives: { fault: 'op-inputs' } },
  ],
};
