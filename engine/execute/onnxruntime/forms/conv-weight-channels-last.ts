import type { OnnxWriter } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { cellsOf, convCosts, prefersPlainWeightGradient } from './conv-costs.js';
import { columnViews, kernelViews, padSpatial, rowViews, rowsOf, weightGradientGeometry } from './conv-geometry.js';

function channelsLast(w: OnnxWriter, x: string): string {
  return w.node('Transpose', [x], { perm: { ints: [0, 2, 3, 1] } });
}

function sumOverCells(w: OnnxWriter, left: string, right: string): string {
  return w.node('Gemm', [left, right], { transA: { int: 1 } });
}

/** As rows and columns, but one matrix product over the cells of all images, with channels last. */
export const convWeightByChannelsLastRowsAndColumns: Form<'convWeightGradient'> = {
  op: 'convWeightGradient',
  id: 'channels-last-rows-columns',
  can: ({ attrs }) => attrs.groups === 1 && attrs.strides.every((s) => s === 1),
  prefers: (node) => {
    const g = weightGradientGeometry(node);
    return cellsOf(g) >= convCosts.channelsLastRowsColumnsCells && !prefersPlainWeightGradient(g);
  },
  write: (w, inputs, node) => {
    const [x, d] = inputs as readonly [string, string];
    const g = weightGradientGeometry(node);
    const [kh, kw] = g.kernel;
    const rows = rowsOf(g, (g.outputSize[0] + (kh - 1) * g.dilations[0]) * g.outputSize[1]);
    const columns = columnViews(w, padSpatial(w, channelsLast(w, x), 1, g.pads), g, 2);
    const left = w.reshape(columns, [rows, kw * g.channels]);
    const right = w.reshape(rowViews(w, channelsLast(w, d), g, 1), [rows, kh * g.units]);
    const sum = w.reshape(sumOverCells(w, left, right), [kw, g.channels, kh, g.units]);
    return [w.node('Transpose', [sum], { perm: { ints: [3, 1, 2, 0] } })];
  },
};

/** im2col(x)^T x d over the cells of all images in one matrix product, with channels last. */
export const convWeightByChannelsLastColumns: Form<'convWeightGradient'> = {
  op: 'convWeightGradient',
  id: 'channels-last-columns',
  can: ({ attrs }) => attrs.groups === 1,
  prefers: (node) => !prefersPlainWeightGradient(weightGradientGeometry(node)),
  write: (w, inputs, node) => {
    const [x, d] = inputs as readonly [string, string];
    const g = weightGradientGeometry(node);
    const [kh, kw] = g.kernel;
    const rows = rowsOf(g, g.outputSize[0] * g.outputSize[1]);
    const views = kernelViews(w, padSpatial(w, channelsLast(w, x), 1, g.pads), g, 1);
    const left = w.reshape(views, [rows, kh * kw * g.channels]);
    const right = w.reshape(channelsLast(w, d), [rows, g.units]);
    const sum = w.reshape(sumOverCells(w, left, right), [kh, kw, g.channels, g.units]);
    return [w.node('Transpose', [sum], { perm: { ints: [3, 2, 0, 1] } })];
  },
};
