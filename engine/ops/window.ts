/** A sliding window over the two spatial axes of [batch, channels, height, width], every number resolved. */
export interface Window {
  /** Kernel height and width. */
  readonly kernel: readonly [number, number];
  readonly strides: readonly [number, number];
  /** Cells added around the input: top, left, bottom, right. */
  readonly pads: readonly [number, number, number, number];
}

/** Output size along one axis: floor((size + padding - reach) / stride) + 1, where reach = (kernel - 1) * dilation + 1. */
export function windowOutput(size: number, kernel: number, stride: number, padding: number, dilation = 1): number {
  return Math.floor((size + padding - ((kernel - 1) * dilation + 1)) / stride) + 1;
}

/** Output height and width; undefined where the window does not fit into the padded input, or is no window at all. */
export function windowOutputs(
  w: Window & { readonly dilations?: readonly [number, number] },
  height: number,
  width: number,
): [number, number] | undefined {
  const [dh, dw] = w.dilations ?? [1, 1];
  const whole = (least: number) => (n: number) => Number.isInteger(n) && n >= least;
  if (![height, width, ...w.kernel, ...w.strides, dh, dw].every(whole(1)) || !w.pads.every(whole(0))) return undefined;
  const oh = windowOutput(height, w.kernel[0], w.strides[0], w.pads[0] + w.pads[2], dh);
  const ow = windowOutput(width, w.kernel[1], w.strides[1], w.pads[1] + w.pads[3], dw);
  return oh >= 1 && ow >= 1 ? [oh, ow] : undefined;
}

/** Rows and columns of the padded input behind the last window, which no window sees: each less than the stride. */
export function windowRest(
  w: Window & { readonly dilations?: readonly [number, number] },
  height: number,
  width: number,
): [number, number] {
  const [dh, dw] = w.dilations ?? [1, 1];
  return [
    (height + w.pads[0] + w.pads[2] - ((w.kernel[0] - 1) * dh + 1)) % w.strides[0],
    (width + w.pads[1] + w.pads[3] - ((w.kernel[1] - 1) * dw + 1)) % w.strides[1],
  ];
}
