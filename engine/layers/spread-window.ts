import type { Outcome } from '../base/index.js';
import { done } from '../base/index.js';
import type { Window } from '../ops/index.js';
import type { Site } from './contract.js';
import { faultWithFix, setParam } from './faults.js';
import type { Padding } from './params.js';
import { reachOf } from './spatial.js';

type Pair = readonly [number, number];

/** What a transposed convolution's parameters say of its window. */
export interface Spreading {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  readonly padding: Padding;
  readonly outputPadding: Pair;
}

/** The window of the convolution that is run backwards, over an image of `size`, the result. */
export interface Spread {
  readonly window: Window;
  readonly size: [number, number];
  /** Rows and columns at the end of the result that no window reaches: they hold the bias only. */
  readonly rest: Pair;
}

/**
 * Sizes as PyTorch counts them, (in - 1) * stride + reach - padding + outputPadding; `same` gives in * stride, with what
 * is too much cut off by TensorFlow's rule (the odd cell at the end), and then adds outputPadding.
 */
export function spreadWindow(spreading: Spreading, height: number, width: number): Spread {
  const { kernel, stride: strides } = spreading;
  const rows = spreadAxis(spreading, 0, height);
  const columns = spreadAxis(spreading, 1, width);
  return {
    window: { kernel, strides, pads: [rows.begin, columns.begin, rows.end, columns.end] },
    size: [rows.size, columns.size],
    rest: [rows.rest, columns.rest],
  };
}

function spreadAxis(
  { kernel, stride: strides, dilation, padding, outputPadding }: Spreading,
  axis: 0 | 1,
  size: number,
) {
  const [reach, stride] = [reachOf(kernel[axis], dilation[axis]), strides[axis]];
  const whole = (size - 1) * stride + reach;
  const cut = Math.max(reach - stride, 0);
  const sides = typeof padding === 'string' ? [0, 0] : [padding[axis], padding[axis + 2] ?? 0];
  const [begin = 0, end = 0] = padding === 'same' ? [Math.floor(cut / 2), Math.ceil(cut / 2)] : sides;
  const rest = outputPadding[axis] + (padding === 'same' ? Math.max(stride - reach, 0) : 0);
  return { begin, end, rest, size: whole - begin - end + rest };
}

/** The result must have a cell, and fewer rows and columns at its end than a stride that nothing reaches. */
export function spreadFaults(site: Site<Spreading>, { size, rest }: Spread): Outcome<null> {
  const { stride, padding } = site.params;
  if (rest.some((cells, axis) => cells >= (stride[axis] ?? 1))) {
    const values = { rest: rest.join(' × '), stride: stride.join(' × ') };
    return faultWithFix('transpose-output-padding', values, setParam(site, 'outputPadding', [0, 0]));
  }
  if (size.some((cells) => cells < 1)) {
    const values = { padding: typeof padding === 'string' ? padding : padding.join(', ') };
    return faultWithFix('transpose-nothing-left', values, setParam(site, 'padding', 'valid'));
  }
  return done(null);
}
