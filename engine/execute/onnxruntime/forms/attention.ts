import type { AttentionSizes } from '../../../ops/index.js';
import { attentionSizes, writeAttention, writeAttentionGradient } from '../../../ops/index.js';
import type { Node, WriteProduct } from '../../../ops/index.js';
import type { AttentionAttrs } from '../../../ops/index.js';
import type { Form } from '../form.js';

/** FusedMatMul transposes and scales within the product, also where the session's own optimiser is off. */
const fusedProduct: WriteProduct = (w, factors, { transA, transB, alpha = 1 }) =>
  w.node(
    'FusedMatMul',
    factors,
    { transA: { int: transA ? 1 : 0 }, transB: { int: transB ? 1 : 0 }, alpha: { float: alpha } },
    'com.microsoft',
  );

function sizesOf(node: Node<AttentionAttrs>): AttentionSizes {
  return attentionSizes(
    node.inputs.map(({ type }) => type),
    node.attrs,
  ) as AttentionSizes;
}

/** Scores and results by FusedMatMul. */
export const attentionByFusedMatMul: Form<'attention'> = {
  op: 'attention',
  id: 'fused-mat-mul',
  can: (_node, target) => target.microsoft,
  prefers: () => true,
  write: (w, inputs, node) =>
    writeAttention(w, inputs as readonly [string, string, string], sizesOf(node), node.attrs, fusedProduct),
};

/** The way back by FusedMatMul: no transposed copy of the shares or of their gradient. */
export const attentionGradientByFusedMatMul: Form<'attentionGradient'> = {
  op: 'attentionGradient',
  id: 'fused-mat-mul',
  can: (_node, target) => target.microsoft,
  prefers: () => true,
  write: (w, inputs, node) => writeAttentionGradient(w, inputs, sizesOf(node), fusedProduct),
};
