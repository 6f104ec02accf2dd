import type { Form } from '../form.js';

/** LayerNormalization, whose second and third outputs are what the way back needs: one pass over x instead of nine. */
export const layerNormByOperator: Form<'layerNorm'> = {
  op: 'layerNorm',
  id: 'operator',
  can: () => true,
  prefers: () => true,
  write: (w, inputs, node) =>
    w.nodes('LayerNormalization', inputs, { axis: { int: -1 }, epsilon: { float: node.attrs.epsilon } }, 3),
};
