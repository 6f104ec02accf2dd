import type { Form } from '../form.js';

/** The mask y > 0 as a hard sigmoid so steep that only denormal numbers lie on its slope: one kernel instead of two. */
export const reluGradientByHardSigmoid: Form<'reluGradient'> = {
  op: 'reluGradient',
  id: 'hard-sigmoid',
  can: () => true,
  prefers: () => true,
  write: (w, inputs) => {
    const [y, d] = inputs as readonly [string, string];
    return [w.node('Mul', [d, w.node('HardSigmoid', [y], { alpha: { float: 3e38 }, beta: { float: 0 } })])];
  },
};
