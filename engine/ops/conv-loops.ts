import { stridesOf } from '../base/index.js';
import type { ConvAttrs } from './conv.js';
import type { OnnxAttribute } from './onnx-writer.js';

/**
 * Calls `visit` for every run of cells in a row of the output that one weight reaches: the offsets of the first input, of the
 * weight and of the first output, and the run's length. Outputs lie side by side, inputs `strides[1]` apart.
 */
export function convLoops(
  x: readonly number[],
  y: readonly number[],
  a: ConvAttrs,
  visit: (xi: number, wi: number, yi: number, count: number) => void,
): void {
  const [batch, channels, height, width] = x as [number, number, number, number];
  const [, out, oh, ow] = y as [number, number, number, number];
  const [kh, kw] = a.kernel;
  const ci = channels / a.groups;
  const xs = stridesOf(x) as [number, number, number, number];
  const ys = stridesOf(y) as [number, number, number, number];
  for (let n = 0; n < batch; n++)
    for (let o = 0; o < out; o++)
      for (let c = 0; c < ci; c++) {
        const channel = Math.floor(o / (out / a.groups)) * ci + c;
        for (let p = 0; p < kh; p++)
          for (let q = 0; q < kw; q++) {
            const column = q * a.dilations[1] - a.pads[1];
            const first = Math.max(0, Math.ceil(-column / a.strides[1]));
            const count = Math.min(ow - 1, Math.floor((width - 1 - column) / a.strides[1])) - first + 1;
            if (count <= 0) continue;
            for (let i = 0; i < oh; i++) {
              const row = i * a.strides[0] + p * a.dilations[0] - a.pads[0];
              if (row < 0 || row >= height) continue;
              visit(
                n * xs[0] + channel * xs[1] + row * xs[2] + first * a.strides[1] + column,
                ((o * ci + c) * kh + p) * kw + q,
                n * ys[0] + o * ys[1] + i * ys[2] + first,
                count,
              );
            }
          }
      }
}

/** The attributes that ONNX Conv, and with them ConvTranspose, want. */
export function convOnnxAttributes(a: ConvAttrs): Record<string, OnnxAttribute> {
  return {
    kernel_shape: { ints: a.kernel },
    strides: { ints: a.strides },
    pads: { ints: a.pads },
    dilations: { ints: a.dilations },
    group: { int: a.groups },
  };
}
