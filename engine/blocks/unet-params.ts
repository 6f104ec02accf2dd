import type { ParamSchema } from '../layers/index.js';
import type { Drawing, Drawn } from './contract.js';
import { drawConvRelu } from './conv-relu.js';
import { sizeParam } from './size-params.js';

/** The parameters of every level of a U-Net. */
export const unetParams = {
  filters: sizeParam(64),
  norm: { kind: 'boolean', default: false },
} as const satisfies ParamSchema;

/** The two 3 x 3 convolutions of a level, `conv1` and `conv2`, that keep height and width. */
export function drawLevel(d: Drawing, from: Drawn, p: { readonly filters: number; readonly norm: boolean }): Drawn {
  const first = drawConvRelu(d, 'conv1', from, { ...p, kernel: 3 });
  return drawConvRelu(d, 'conv2', first, { ...p, kernel: 3 });
}
