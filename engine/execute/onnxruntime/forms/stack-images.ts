import type { OnnxAttribute, OnnxWriter } from '../../../ops/index.js';
import { convOfBlocks } from './blocked-conv.js';
import { fromBlocks } from './blocked-values.js';
import type { ConvGeometry } from './conv-geometry.js';
import { cut } from './conv-geometry.js';

/**
 * Images of a batch, one below the other, as one tall image: then the gradient of a convolution's weights is itself a
 * convolution, of the stack of x with the stack of d as its kernel. Strides and dilations change places.
 */
export interface Stack {
  /** Rows of one image in the stack of x and of d: such that no window reaches into the next image. */
  readonly rows: { readonly x: number; readonly d: number };
  /** Columns of the stack of x. */
  readonly width: number;
  /** Zeros around each image, top, left, bottom, right. */
  readonly padding: { readonly x: readonly number[]; readonly d: readonly number[] };
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
}

/** How high each image stands, and what the convolution of the stacks is told. */
export function stackOf(g: ConvGeometry): Stack {
  const [top, left, bottom, right] = g.pads;
  const [stride] = g.strides;
  const d = Math.ceil((g.size[0] + top + bottom) / stride);
  const x = d * stride;
  const below = Math.max(0, (g.kernel[0] - 1) * g.dilations[0] - (stride - 1));
  return {
    rows: { x, d },
    width: g.size[1] + left + right,
    padding: { x: [top, left, x - g.size[0] - top, right], d: [0, 0, d - g.outputSize[0], 0] },
    attributes: {
      strides: { ints: g.dilations },
      dilations: { ints: g.strides },
      pads: { ints: [0, 0, below, 0] },
    },
  };
}

/** The convolution of the stacks, [C, O, kH, kW]; what no tap belongs to is cut off. */
export function convOfStacks(w: OnnxWriter, stacks: readonly [string, string], g: ConvGeometry, block: number): string {
  const attributes = { ...stackOf(g).attributes, group: { int: 1 } };
  const taps = fromBlocks(w, convOfBlocks(w, stacks, attributes), g.units, block);
  const exact = [...g.strides, ...g.dilations].every((n) => n === 1);
  return exact ? taps : cut(w, taps, [2, 3], [0, 0], g.kernel, [1, 1]);
}
