import type { Drawing, Drawn } from './contract.js';
import { keepingSize } from './keeping-size.js';

/** A convolution of `drawConv` and what follows it. */
export interface ConvNorm {
  /** Output channels; of a depthwise convolution, as many as come in. */
  readonly filters: number | 'depthwise';
  readonly kernel?: number;
  readonly stride?: number;
  readonly groups?: number;
  /** The function behind the normalisation; none where it is left out. */
  readonly function?: string;
}

/** The convolution `id`, without a bias because a normalisation adds its own, with the padding of `keepingSize`. */
export function drawConv(d: Drawing, id: string, from: Drawn, options: ConvNorm): Drawn {
  const { filters, kernel = 1, stride = 1, groups = 1 } = options;
  const common = {
    kernel,
    stride,
    padding: keepingSize(kernel, stride),
    bias: false,
    initialiser: 'heNormal',
  };
  if (filters === 'depthwise') return d.layer('depthwiseConv2d', common, from, { id });
  return d.layer('conv2d', { ...common, filters, groups }, from, { id });
}

/** The batch normalisation `<id>Norm` and, where there is a function, the activation `<id>Activation`. */
export function drawNorm(d: Drawing, id: string, from: Drawn, activation?: string): Drawn {
  const norm = d.layer('batchNorm', {}, from, { id: `${id}Norm` });
  if (activation === undefined) return norm;
  return d.layer('activation', { function: activation }, norm, { id: `${id}Activation` });
}

/** Convolution, batch normalisation, function (Ioffe & Szegedy 2015): `id`, `<id>Norm`, `<id>Activation`. */
export function drawConvNorm(d: Drawing, id: string, from: Drawn, options: ConvNorm): Drawn {
  return drawNorm(d, id, drawConv(d, id, from, options), options.function);
}

/** Batch normalisation, ReLU, convolution (He et al. 2016, pre-activation): `<id>Norm`, `<id>Activation`, `id`. */
export function drawNormConv(d: Drawing, id: string, from: Drawn, options: ConvNorm): Drawn {
  return drawConv(d, id, drawNorm(d, id, from, 'relu'), options);
}
