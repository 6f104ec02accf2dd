import type { Layer } from '../../engine/layers/index.js';
import { activationFormula } from '../../engine/layers/index.js';

/** The layer's formula without the words that say what the activation's sign stands for: they are English. */
export function plainFormula({ formula }: Pick<Layer, 'formula'>): string {
  return formula.replace(`, \\quad ${activationFormula}`, '');
}
