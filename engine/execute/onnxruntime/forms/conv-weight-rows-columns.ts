import type { Form } from '../form.js';
import { cellsOf, convCosts, prefersPlainWeightGradient } from './conv-costs.js';
import { columnViews, padSpatial, rowViews, weightGradientGeometry } from './conv-geometry.js';
import { sumOverBatch } from './sum-over-batch.js';

/**
 * At stride 1 the kernel's rows can be moved to d and its columns to x: one product of kH shifted copies of d with kW
 * shifted copies of x gives all kH x kW taps, with kH + kW copies instead of kH * kW.
 */
export const convWeightByRowsAndColumns: Form<'convWeightGradient'> = {
  op: 'convWeightGradient',
  id: 'rows-times-columns',
  can: ({ attrs }, target) => target.microsoft && attrs.groups === 1 && attrs.strides.every((s) => s === 1),
  prefers: (node) => {
    const g = weightGradientGeometry(node);
    return cellsOf(g) >= convCosts.rowsColumnsCells && !prefersPlainWeightGradient(g);
  },
  write: (w, inputs, node) => {
    const [x, d] = inputs as readonly [string, string];
    const g = weightGradientGeometry(node);
    const [kh, kw] = g.kernel;
    const cells = (g.outputSize[0] + (kh - 1) * g.dilations[0]) * g.outputSize[1];
    const columns = w.reshape(columnViews(w, padSpatial(w, x, 2, g.pads), g, 3), [g.batch, kw * g.channels, cells]);
    const rows = w.reshape(rowViews(w, d, g, 2), [g.batch, kh * g.units, cells]);
    const perImage = w.node('FusedMatMul', [rows, columns], { transB: { int: 1 } }, 'com.microsoft');
    const sum = sumOverBatch(w, perImage, g.batch, [kh, g.units, kw, g.channels]);
    return [w.node('Transpose', [sum], { perm: { ints: [1, 3, 0, 2] } })];
  },
};
