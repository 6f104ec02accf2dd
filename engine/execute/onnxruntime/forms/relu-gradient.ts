import type { OnnxWriter } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { writeInEitherLayout } from './either-layout.js';

function masked(w: OnnxWriter, y: string | undefined, d: string | undefined): string {
  const mask = w.node('HardSigmoid', [y ?? ''], { alpha: { float: 3e38 }, beta: { float: 0 } });
  return w.node('Mul', [d ?? '', mask]);
}

/** The mask y > 0 as a hard sigmoid so steep that only denormal numbers lie on its slope: one kernel instead of two. */
export const reluGradientByHardSigmoid: Form<'reluGradient'> = {
  op: 'reluGradient',
  id: 'hard-sigmoid',
  can: () => true,
  prefers: () => true,
  write: (w, inputs, node, { block }) => writeInEitherLayout(w, inputs, node, block, ([y, d]) => masked(w, y, d)),
};
