import type { Drawn, GraphBuilder } from '../../document/index.js';

/** A convolution as torch counts it, without a bias and `before` cells of padding on each side, and its normalisation. */
export interface ConvNorm {
  readonly id: string;
  readonly filters: number;
  readonly kernel: number;
  readonly stride: number;
  readonly epsilon: number;
  /** Each channel by itself; `filters` must be the input's channels. */
  readonly depthwise?: boolean;
}

/** Draws `<id>` and `<id>-norm`; answers the normalised result, before any activation. */
export function convNorm(g: GraphBuilder, x: Drawn, at: ConvNorm): Drawn {
  const pad = (at.kernel - 1) / 2;
  const window = { kernel: at.kernel, stride: at.stride, padding: [pad, pad, pad, pad], bias: false };
  const conv = at.depthwise
    ? g.layer('depthwiseConv2d', window, x, { id: at.id })
    : g.layer('conv2d', { ...window, filters: at.filters }, x, { id: at.id });
  return g.layer('batchNorm', { epsilon: at.epsilon }, conv, { id: `${at.id}-norm` });
}

export function relu(g: GraphBuilder, x: Drawn): Drawn {
  return g.layer('activation', { function: 'relu' }, x);
}
