import type { Form } from '../form.js';
import { convCosts, isPointwise } from './conv-costs.js';
import { kernelViews, padSpatial, weightGradientGeometry } from './conv-geometry.js';

/** One product d x im2col(x)^T per image, then the sum over images: no transposes; best for few channels and 1x1. */
export const convWeightByImageColumns: Form<'convWeightGradient'> = {
  op: 'convWeightGradient',
  id: 'image-columns',
  can: (node, target) => target.microsoft && node.attrs.groups === 1,
  prefers: (node) => {
    const g = weightGradientGeometry(node);
    return g.channels <= convCosts.imageColumnsChannels || isPointwise(g);
  },
  write: (w, inputs, node) => {
    const [x, d] = inputs as readonly [string, string];
    const g = weightGradientGeometry(node);
    const cells = g.outputSize[0] * g.outputSize[1];
    const taps = g.kernel[0] * g.kernel[1];
    const views = kernelViews(w, padSpatial(w, x, 2, g.pads), g, 2);
    const columns = w.reshape(views, [g.batch, taps * g.channels, cells]);
    const rows = w.reshape(d, [g.batch, g.units, cells]);
    const perImage = w.node('FusedMatMul', [rows, columns], { transB: { int: 1 } }, 'com.microsoft');
    const sum = w.reshape(w.reduce('ReduceSum', perImage, [0], false), [g.units, taps, g.channels]);
    const ordered = w.node('Transpose', [sum], { perm: { ints: [0, 2, 1] } });
    return [w.reshape(ordered, [g.units, g.channels, ...g.kernel])];
  },
};
