import type { Dim } from '../base/index.js';
import { multiplyDims } from '../base/index.js';
import type { Builder, Node, Value } from './contract.js';
import type { MatMulAttrs } from './mat-mul.js';

function swapLastTwo(b: Builder, x: Value): Value {
  const perm = x.type.shape.map((_, axis) => axis);
  const [last, before] = [perm.pop() as number, perm.pop() as number];
  return b.op('transpose', [x], { perm: [...perm, last, before] });
}

/** All leading axes of [..., rows, columns] folded into the rows. */
function asMatrix(b: Builder, x: Value): Value {
  const { shape } = x.type;
  return b.op('reshape', [x], { shape: [multiplyDims(shape.slice(0, -1)) ?? 0, shape[shape.length - 1] as Dim] });
}

/** Gradient of a in Y = op(A) op(B): D op(B)^T, transposed again where A was. */
export function firstGradient(b: Builder, n: Node<MatMulAttrs>, d: Value): Value {
  const [x, y] = n.inputs as readonly [Value, Value];
  const { transA, transB } = n.attrs;
  if (!transA) return b.op('matMul', [d, y], { transA: false, transB: !transB });
  if (x.type.shape.length === y.type.shape.length) return b.op('matMul', [y, d], { transA: transB, transB: true });
  return swapLastTwo(b, b.op('matMul', [d, y], { transA: false, transB: !transB }));
}

/** Gradient of b in Y = op(A) op(B): op(A)^T D, transposed again where B was; summed over the leading axes of a matrix b. */
export function secondGradient(b: Builder, n: Node<MatMulAttrs>, d: Value): Value {
  const [x, y] = n.inputs as readonly [Value, Value];
  const { transA, transB } = n.attrs;
  if (x.type.shape.length === y.type.shape.length) {
    return transB
      ? b.op('matMul', [d, x], { transA: true, transB: transA })
      : b.op('matMul', [x, d], { transA: !transA, transB: false });
  }
  const rows = asMatrix(b, transA ? swapLastTwo(b, x) : x);
  const product = transB ? [asMatrix(b, d), rows] : [rows, asMatrix(b, d)];
  return b.op('matMul', product, { transA: true, transB: false });
}

/** Gradient of the bias, where there is one: the sum of all rows of D. */
export function biasGradient(b: Builder, n: Node<MatMulAttrs>, d: Value): Value[] {
  const axes = d.type.shape.slice(0, -1).map((_, axis) => axis);
  return n.inputs.length > 2 ? [b.op('reduceSum', [d], { axes, keepDims: false })] : [];
}
