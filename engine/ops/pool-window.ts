import type { Dim, TensorType } from '../base/index.js';
import { stridesOf } from '../base/index.js';
import { fixed } from './faults.js';
import type { OnnxAttribute } from './onnx-writer.js';
import type { Window } from './window.js';
import { windowOutputs } from './window.js';

/** What a pool asks of its input, in words. */
export const poolWanted = 'x [batch, C, H, W], with every window on at least one cell of x';

/** Padding behind the input that the last window reaches, which may be less than what is stated. */
function usedEnd(size: number, out: number, kernel: number, stride: number, begin: number): number {
  return Math.max((out - 1) * stride + kernel - begin - size, 0);
}

function touches(size: number, out: number, kernel: number, stride: number, begin: number): boolean {
  return begin < kernel && (out - 1) * stride - begin < size;
}

/** The type that a pool answers; undefined where the input does not fit or a window would lie wholly in padding. */
export function poolOutput(inputs: readonly TensorType[], a: Window): TensorType | undefined {
  const [x] = inputs;
  const [batch, ...sizes] = x?.shape ?? [];
  const [c, h, w] = sizes.map(fixed);
  if (inputs.length !== 1 || x?.dtype !== 'float' || x.shape.length !== 4 || !c || !h || !w) return undefined;
  const out = windowOutputs(a, h, w);
  if (!out || !touches(h, out[0], a.kernel[0], a.strides[0], a.pads[0])) return undefined;
  if (!touches(w, out[1], a.kernel[1], a.strides[1], a.pads[1])) return undefined;
  return { dtype: 'float', shape: [batch as Dim, c, ...out] };
}

/** Calls `visit` for every cell of every window, in row order, with the offsets of the window's result and the cell. */
export function poolLoops(
  x: readonly number[],
  y: readonly number[],
  a: Window,
  visit: (yi: number, xi: number) => void,
): void {
  const [batch, channels, height, width] = x as [number, number, number, number];
  const [, , oh, ow] = y as [number, number, number, number];
  const [plane = 0, row = 0] = stridesOf(x).slice(1);
  let yi = 0;
  for (let image = 0; image < batch * channels; image++)
    for (let i = 0; i < oh; i++)
      for (let j = 0; j < ow; j++) {
        const top = i * a.strides[0] - a.pads[0];
        const left = j * a.strides[1] - a.pads[1];
        for (let r = Math.max(top, 0); r < Math.min(top + a.kernel[0], height); r++)
          for (let s = Math.max(left, 0); s < Math.min(left + a.kernel[1], width); s++) {
            visit(yi, image * plane + r * row + s);
          }
        yi += 1;
      }
}

/** The attributes of ONNX MaxPool and AveragePool; onnxruntime refuses padding as wide as the kernel, even if unused. */
export function poolOnnxAttributes(x: TensorType, y: TensorType, a: Window): Record<string, OnnxAttribute> {
  const [h, w] = x.shape.slice(2) as [number, number];
  const [oh, ow] = y.shape.slice(2) as [number, number];
  const [top, left] = a.pads;
  const bottom = usedEnd(h, oh, a.kernel[0], a.strides[0], top);
  const right = usedEnd(w, ow, a.kernel[1], a.strides[1], left);
  return {
    kernel_shape: { ints: a.kernel },
    strides: { ints: a.strides },
    pads: { ints: [top, left, bottom, right] },
  };
}
