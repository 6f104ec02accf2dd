import type { Outcome } from '../base/index.js';
import type { Reach, Site } from './contract.js';
import { imageSizes } from './faults.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { python } from './python.js';
import type { Signal } from './signal.js';
import type { Resolved } from './spatial.js';
import { resolveWindow } from './spatial.js';
import { fitsOrFault } from './window-faults.js';

/** The parameters of every kernel that slides over an image, save a transposed one: that starts otherwise and pads otherwise. */
export const convolutionWindowParams = {
  kernel: { kind: 'pair', default: [3, 3], min: 1, max: 1024 },
  stride: { kind: 'pair', default: [1, 1], min: 1, max: 1024 },
  padding: { kind: 'padding', default: 'valid' },
  dilation: { kind: 'pair', default: [1, 1], min: 1, max: 1024 },
} as const satisfies ParamSchema;
type WindowParams = ParamsOf<typeof convolutionWindowParams>;

/** The window with explicit padding over this image. */
export function convolutionWindow(params: WindowParams, signal: Signal | undefined): Resolved {
  const { height, width } = imageSizes(signal);
  return resolveWindow(params, height, width);
}

/** The height and width of what the kernel makes, or a fault where it does not fit into the image. */
export function convolvedSize(site: Site<WindowParams>): Outcome<readonly [number, number]> {
  const { params, inputs } = site;
  return fitsOrFault(site, convolutionWindow(params, inputs[0]), params.kernel, params.dilation);
}

/** The spatial reach of the kernel. */
export function convolutionReach({ kernel, stride, dilation }: WindowParams): Reach {
  return { kernel, strides: stride, dilations: dilation };
}

/** Keyword arguments of Keras's convolutions over images. */
export function kerasWindow({ kernel, stride, padding, dilation }: WindowParams): Record<string, string> {
  return {
    kernel_size: python.tuple(kernel),
    strides: python.tuple(stride),
    padding: python.text(padding === 'same' ? 'same' : 'valid'),
    dilation_rate: python.tuple(dilation),
  };
}

/** Keyword arguments of torch.nn.Conv2d; padding that differs between sides must be done before. */
export function pytorchWindow(params: WindowParams, signal: Signal | undefined): Record<string, string> {
  const [top, left, bottom, right] = convolutionWindow(params, signal).window.pads;
  return {
    kernel_size: python.tuple(params.kernel),
    stride: python.tuple(params.stride),
    padding: top === bottom && left === right ? python.tuple([top, left]) : '0',
    dilation: python.tuple(params.dilation),
  };
}
