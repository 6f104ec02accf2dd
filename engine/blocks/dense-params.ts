import type { ParamSchema } from '../layers/index.js';
import { sizeParam } from './size-params.js';

/** The parameters of every densely connected layer; the paper's bottleneck is four times the growth (DenseNet-B). */
export const denseParams = {
  growth: sizeParam(32),
  bottleneck: sizeParam(128),
} as const satisfies ParamSchema;
