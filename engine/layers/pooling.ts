import type { Outcome } from '../base/index.js';
import { done, refused } from '../base/index.js';
import type { LayerExample, Reach, Site } from './contract.js';
import { imageInput, imageSizes } from './faults.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { python } from './python.js';
import type { Signal } from './signal.js';
import { imageSignal, vectorSignal } from './signal.js';
import type { Resolved } from './spatial.js';
import { resolveWindow } from './spatial.js';
import { fitsOrFault, padsBelowSize } from './window-faults.js';

/** The parameters of every pooling window. */
export const poolParams = {
  size: { kind: 'pair', default: [2, 2], min: 1, max: 1024 },
  stride: { kind: 'pair', default: [2, 2], min: 1, max: 1024 },
  padding: { kind: 'padding', default: 'valid' },
  ceilMode: { kind: 'boolean', default: false },
} as const satisfies ParamSchema;
export type PoolParams = ParamsOf<typeof poolParams>;

/** The window with explicit padding; ceil mode has become padding at the end. */
export function poolWindow(params: PoolParams, signal: Signal | undefined): Resolved {
  const { height, width } = imageSizes(signal);
  return resolveWindow({ ...params, kernel: params.size }, height, width);
}

/** The shape rule of every pooling window: channels stay, each window becomes one cell. */
export function inferPool(site: Site<PoolParams>): Outcome<Signal[]> {
  const image = imageInput(site);
  if (!image.ok) return image;
  const resolved = poolWindow(site.params, site.inputs[0]);
  const size = fitsOrFault(site, resolved, site.params.size);
  if (!size.ok) return refused(...size.problems);
  const pads = padsBelowSize(site, poolWindow({ ...site.params, ceilMode: false }, site.inputs[0]));
  return pads.ok ? done([imageSignal(image.value.channels, ...size.value)]) : pads;
}

/** The spatial reach of a pooling window. */
export function poolReach(params: PoolParams): Reach {
  return { kernel: params.size, strides: params.stride, dilations: [1, 1] };
}

/** Keyword arguments of Keras's pooling layers. */
export function kerasPool(params: PoolParams): Record<string, string> {
  return {
    pool_size: python.tuple(params.size),
    strides: python.tuple(params.stride),
    padding: python.text(params.padding === 'same' ? 'same' : 'valid'),
  };
}

/** Keyword arguments of PyTorch's pooling modules; padding that differs between sides must be done before. */
export function pytorchPool(params: PoolParams, inputs: readonly Signal[]): Record<string, string> {
  const [top, left, bottom, right] = poolWindow({ ...params, ceilMode: false }, inputs[0]).window.pads;
  return {
    kernel_size: python.tuple(params.size),
    stride: python.tuple(params.stride),
    padding: top === bottom && left === right ? python.tuple([top, left]) : '0',
    ceil_mode: python.bool(params.ceilMode),
  };
}

/** Examples that hold for every pooling window. */
export const poolExamples: readonly LayerExample[] = [
  { inputs: [imageSignal(6, 28, 28)], gives: ['14 × 14 × 6'], parameters: 0 },
  { params: { size: 3 }, inputs: [imageSignal(2, 8, 7)], gives: ['3 × 3 × 2'], parameters: 0 },
  { params: { size: 3, ceilMode: true }, inputs: [imageSignal(2, 8, 7)], gives: ['4 × 3 × 2'], parameters: 0 },
  {
    params: { ceilMode: true, padding: [0, 1, 0, 1], stride: [2, 3] },
    inputs: [imageSignal(2, 5, 5)],
    gives: ['3 × 2 × 2'],
    parameters: 0,
  },
  { params: { size: 3, padding: 'same' }, inputs: [imageSignal(1, 5, 6)], gives: ['3 × 3 × 1'], parameters: 0 },
  { params: { size: 4 }, inputs: [imageSignal(1, 3, 8)], gives: { fault: 'window-too-large' } },
  {
    params: { padding: [2, 0, 0, 0] },
    inputs: [imageSignal(1, 8, 8)],
    gives: { fault: 'pool-padding-too-large' },
  },
  { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
];
