import type { Dim } from '../../../base/index.js';
import { multiplyDims } from '../../../base/index.js';
import type { ConvAttrs, Node, OnnxWriter, Value } from '../../../ops/index.js';

/** The sizes in a convolution x [batch, C, H, W] with weights [O, C / groups, kH, kW] to d [batch, O, oH, oW]. */
export interface ConvGeometry extends ConvAttrs {
  readonly batch: Dim;
  readonly channels: number;
  readonly units: number;
  readonly size: readonly [number, number];
  readonly outputSize: readonly [number, number];
}

/** The geometry behind a `convWeightGradient(x, d)`. */
export function weightGradientGeometry(node: Node<ConvAttrs>): ConvGeometry {
  const [x, d] = node.inputs as readonly [Value, Value];
  return geometry(x, d, node.attrs);
}

/** The geometry behind a `convInputGradient(d, w)`, whose output has the shape of x. */
export function inputGradientGeometry(node: Node<ConvAttrs>): ConvGeometry {
  return geometry(node.outputs[0] as Value, node.inputs[0] as Value, node.attrs);
}

function geometry(x: Value, d: Value, attrs: ConvAttrs): ConvGeometry {
  const [batch, channels, height, width] = x.type.shape as [Dim, number, number, number];
  const [, units, outputHeight, outputWidth] = d.type.shape as [Dim, number, number, number];
  const { kernel, strides, pads, dilations, groups } = attrs;
  const size = [height, width] as const;
  const outputSize = [outputHeight, outputWidth] as const;
  return { kernel, strides, pads, dilations, groups, batch, channels, units, size, outputSize };
}

/** The geometry of a `conv(x, w)`. */
export function convGeometry(node: Node<ConvAttrs>): ConvGeometry {
  return geometry(node.inputs[0] as Value, node.outputs[0] as Value, node.attrs);
}

/** The batch times a fixed number of cells: the rows of a matrix with one row per cell. */
export function rowsOf(geometry: ConvGeometry, cells: number): Dim {
  return multiplyDims([geometry.batch, cells]) ?? cells;
}

/** How many places d has over the padded x when it is moved there as a kernel: the taps, and what a stride left over. */
export function tapsOf(g: ConvGeometry): readonly [number, number] {
  const along = (axis: 0 | 1): number => {
    const padded = g.size[axis] + g.pads[axis] + (g.pads[axis + 2] as number);
    return Math.floor((padded - (g.outputSize[axis] - 1) * g.strides[axis] - 1) / g.dilations[axis]) + 1;
  };
  return [along(0), along(1)];
}

/** Zero-pads the two spatial axes, which begin at `axis`, of a rank-4 tensor. Pads: top, left, bottom, right. */
export function padSpatial(w: OnnxWriter, x: string, axis: number, pads: readonly number[]): string {
  if (pads.every((cells) => cells === 0)) return x;
  const all = new Array<number>(8).fill(0);
  pads.forEach((cells, i) => (all[axis + (i % 2) + (i < 2 ? 0 : 4)] = cells));
  return w.node('Pad', [x, w.ints(all)]);
}

/** Cells `start`, `start + step`, ... before `end` along each of the axes. */
export function cut(
  w: OnnxWriter,
  x: string,
  axes: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
  steps: readonly number[],
): string {
  return w.node('Slice', [x, w.ints(starts), w.ints(ends), w.ints(axes), w.ints(steps)]);
}

/** Concat; one part stays as it is. */
export function join(w: OnnxWriter, parts: readonly string[], axis: number): string {
  return parts.length === 1 ? (parts[0] as string) : w.node('Concat', parts, { axis: { int: axis } });
}

/**
 * For each cell of the kernel, in row order, what it sees of the padded x: joined along the channel axis. Spatial axes
 * begin at `axis`: 2 for channels first, 1 for channels last. This is im2col (Chellapilla et al. 2006).
 */
export function kernelViews(w: OnnxWriter, padded: string, g: ConvGeometry, axis: 1 | 2): string {
  const views: string[] = [];
  for (let i = 0; i < g.kernel[0]; i++) {
    for (let j = 0; j < g.kernel[1]; j++) {
      const starts = [i * g.dilations[0], j * g.dilations[1]] as const;
      const ends = starts.map((s, k) => s + ((g.outputSize[k] as number) - 1) * (g.strides[k] as number) + 1);
      views.push(cut(w, padded, [axis, axis + 1], starts, ends, g.strides));
    }
  }
  return join(w, views, axis === 2 ? 1 : 3);
}

/** For each column of the kernel, the columns of the padded x that it sees at stride 1, joined along the channels. */
export function columnViews(w: OnnxWriter, padded: string, g: ConvGeometry, axis: 2 | 3): string {
  const views = Array.from({ length: g.kernel[1] }, (_, j) => {
    const start = j * g.dilations[1];
    return cut(w, padded, [axis], [start], [start + g.outputSize[1]], [1]);
  });
  return join(w, views, axis === 3 ? 1 : 3);
}

/** For each row of the kernel, d moved down by that row's reach among zeros, joined along the channels. */
export function rowViews(w: OnnxWriter, d: string, g: ConvGeometry, axis: 1 | 2): string {
  const views = Array.from({ length: g.kernel[0] }, (_, i) =>
    padSpatial(w, d, axis, [i * g.dilations[0], 0, (g.kernel[0] - 1 - i) * g.dilations[0], 0]),
  );
  return join(w, views, axis === 2 ? 1 : 3);
}
