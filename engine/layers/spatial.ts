import type { Window } from '../ops/index.js';
import { windowOutputs } from '../ops/index.js';
import type { Padding } from './params.js';

type Pair = readonly [number, number];

/** A sliding window as its layer's parameters say it, before the input's size is known. */
export interface Sliding {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Padding;
  readonly dilation?: Pair;
  /** Whether a last window may reach past the end (PyTorch's rule). */
  readonly ceilMode?: boolean;
}

/** A window over an input of known size: explicit cells of padding, and the output's height and width. */
export interface Resolved {
  readonly window: Window;
  /** Undefined where the window does not fit into the padded input. */
  readonly output: readonly [number, number] | undefined;
}

/** Turns `same`, `valid` and ceil mode into explicit padding for an input of this height and width. */
export function resolveWindow(sliding: Sliding, height: number, width: number): Resolved {
  const { kernel, stride: strides, dilation = [1, 1] } = sliding;
  const [top, bottom] = axisPadding(sliding, 0, height);
  const [left, right] = axisPadding(sliding, 1, width);
  const window: Window = { kernel, strides, pads: [top, left, bottom, right] };
  return { window, output: windowOutputs({ ...window, dilations: dilation }, height, width) };
}

/** Cells from the first to the last that a kernel touches along one axis. */
export function reachOf(kernel: number, dilation: number): number {
  return (kernel - 1) * dilation + 1;
}

function axisPadding(sliding: Sliding, axis: 0 | 1, size: number): [number, number] {
  const reach = reachOf(sliding.kernel[axis], sliding.dilation?.[axis] ?? 1);
  const stride = sliding.stride[axis];
  const [begin, end] = drawnPadding(sliding.padding, axis, size, reach, stride);
  return [begin, sliding.ceilMode ? ceilEnd(size, reach, stride, begin, end) : end];
}

/** `same` is TensorFlow's rule: ceil(size / stride) outputs, the odd cell at the end. */
function drawnPadding(padding: Padding, axis: 0 | 1, size: number, reach: number, stride: number): [number, number] {
  if (padding === 'valid') return [0, 0];
  if (padding !== 'same') return [padding[axis], padding[axis + 2] ?? 0];
  const total = Math.max((Math.ceil(size / stride) - 1) * stride + reach - size, 0);
  const begin = Math.floor(total / 2);
  return [begin, total - begin];
}

/** The end padding with room for a last, partial window, if that starts inside the input or the padding before it. */
function ceilEnd(size: number, reach: number, stride: number, begin: number, end: number): number {
  const padded = size + begin + end;
  let windows = Math.ceil((padded - reach) / stride) + 1;
  if ((windows - 1) * stride >= size + begin) windows -= 1;
  return end + Math.max((windows - 1) * stride + reach - padded, 0);
}
