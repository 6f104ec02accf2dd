import type { Dim } from '../../../base/index.js';
import { multiplyDims } from '../../../base/index.js';
import type { Node, ReduceAttrs, Value } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { sumOverBatch } from './sum-over-batch.js';

/** With fewer columns the product has nothing to share. */
const leastColumns = 16;

/** What the sum is over, all leading axes as one, and the sizes of what stays; undefined where it is over other axes. */
function rowsAndColumns(node: Node<ReduceAttrs>): { rows: Dim; columns: number[] } | undefined {
  const { shape } = (node.inputs[0] as Value).type;
  const count = node.attrs.axes.length;
  const axes = node.attrs.axes.map((axis) => (axis < 0 ? axis + shape.length : axis));
  if (count === 0 || count === shape.length || !axes.every((axis) => axis < count)) return undefined;
  const rows = multiplyDims(shape.slice(0, count));
  const columns = shape.slice(count).filter((size) => typeof size === 'number');
  return rows === undefined || columns.length < shape.length - count ? undefined : { rows, columns };
}

/** The sum over leading axes, a bias's gradient, as a product with ones. */
export const reduceSumByProduct: Form<'reduceSum'> = {
  op: 'reduceSum',
  id: 'product-with-ones',
  can: (node) => rowsAndColumns(node) !== undefined,
  prefers: (node) => {
    const columns = rowsAndColumns(node)?.columns ?? [];
    return columns.reduce((product, size) => product * size, 1) >= leastColumns;
  },
  write: (w, [x], node) => {
    const { rows, columns } = rowsAndColumns(node) as { rows: Dim; columns: number[] };
    const matrix = w.reshape(x as string, [rows, columns.reduce((product, size) => product * size, 1)]);
    return [
      sumOverBatch(w, matrix, rows, node.attrs.keepDims ? [...node.attrs.axes.map(() => 1), ...columns] : columns),
    ];
  },
};
