import type { OnnxWriter } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { cellsOf, convCosts, isDense, isPointwise } from './conv-costs.js';
import type { ConvGeometry } from './conv-geometry.js';
import { weightGradientGeometry } from './conv-geometry.js';
import { sumOverBatch } from './sum-over-batch.js';

/**
 * im2col(x) as [batch, C, taps, cells]. It is a convolution in which each filter looks at one cell: that kernel shares its
 * work among the threads, as Slice, Concat and Pad do not. A kernel of one cell that goes everywhere sees x itself.
 */
function columnsOf(w: OnnxWriter, x: string, g: ConvGeometry): string {
  if (isPointwise(g) && isDense(g) && g.pads.every((cells) => cells === 0)) return x;
  const taps = g.kernel[0] * g.kernel[1];
  const onePerTap = new Float32Array(g.channels * taps * taps);
  for (let filter = 0; filter < g.channels * taps; filter++) onePerTap[filter * taps + (filter % taps)] = 1;
  const attributes = {
    kernel_shape: { ints: g.kernel },
    strides: { ints: g.strides },
    pads: { ints: g.pads },
    dilations: { ints: g.dilations },
    group: { int: g.channels },
  };
  return w.node('Conv', [x, w.floats(onePerTap, [g.channels * taps, 1, ...g.kernel])], attributes);
}

/** One product d x im2col(x)^T per image, then the sum over images: no transposes; best for few channels and 1x1. */
export const convWeightByImageColumns: Form<'convWeightGradient'> = {
  op: 'convWeightGradient',
  id: 'columns-of-images',
  can: (node, target) => target.microsoft && node.attrs.groups === 1,
  prefers: (node) => {
    const g = weightGradientGeometry(node);
    return g.channels <= convCosts.imageColumnsChannels || isPointwise(g);
  },
  write: (w, inputs, node) => {
    const [x, d] = inputs as readonly [string, string];
    const g = weightGradientGeometry(node);
    const width = g.channels * g.kernel[0] * g.kernel[1];
    const columns = w.reshape(columnsOf(w, x, g), [g.batch, width, cellsOf(g)]);
    const rows = w.reshape(d, [g.batch, g.units, cellsOf(g)]);
    const perImage = w.node('FusedMatMul', [rows, columns], { transB: { int: 1 } }, 'com.microsoft');
    return [sumOverBatch(w, perImage, g.batch, [g.units, g.channels, ...g.kernel])];
  },
};
