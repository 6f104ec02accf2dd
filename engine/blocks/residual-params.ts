import type { ParamSchema } from '../layers/index.js';
import type { Drawing, Drawn } from './contract.js';
import { drawConvNorm } from './conv-norm.js';
import { sizeParam, strideParam } from './size-params.js';

/** The parameters of every residual block. */
export const residualParams = {
  filters: sizeParam(64),
  stride: strideParam,
  shortcut: { kind: 'choice', default: 'identity', options: ['identity', 'projection'] },
} as const satisfies ParamSchema;

/** The input itself, or its projection: a 1 x 1 convolution and normalisation (He et al. 2015, options A and B). */
export function drawShortcut(
  d: Drawing,
  from: Drawn,
  kind: 'identity' | 'projection',
  options: { readonly filters: number; readonly stride: number },
): Drawn {
  return kind === 'identity' ? from : drawConvNorm(d, 'shortcut', from, options);
}

/** The sum of both paths and the ReLU behind it: `add` and `addActivation`. */
export function drawSum(d: Drawing, paths: readonly Drawn[]): Drawn {
  const sum = d.layer('add', {}, paths, { id: 'add' });
  return d.layer('activation', { function: 'relu' }, sum, { id: 'addActivation' });
}
