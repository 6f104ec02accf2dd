import type { Dim } from '../../../base/index.js';
import { multiplyDims } from '../../../base/index.js';
import type { Node, Op, OnnxWriter, Value, Window } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { blockedDomain, fromBlocks, toBlocks } from './blocked-values.js';
import { cut, join } from './conv-geometry.js';
import { fillsBlocks } from './either-layout.js';

const FLOAT = 1;

/** Whether the windows lie side by side and cover the image, whose channels are whole blocks. */
function coversBlocks(node: Node<Window>, block: number): boolean {
  const { kernel, strides, pads } = node.attrs;
  const size = (node.inputs[0] as Value).type.shape.slice(2) as number[];
  const apart = kernel.every((k, i) => k === strides[i] && (size[i] as number) % k === 0);
  return fillsBlocks(node, block) && apart && pads.every((cells) => cells === 0) && kernel[0] * kernel[1] <= 9;
}

/** Positions are slow to find and seldom read: they are a node of their own, which is dropped where nobody does. */
export const maxPoolByBlocks: Form<'maxPool'> = {
  op: 'maxPool',
  id: 'blocks',
  can: (node, { block }) => coversBlocks(node, block),
  prefers: () => true,
  write: (w, inputs, node, { block }) => {
    const { kernel, strides, pads } = node.attrs;
    const attributes = { kernel_shape: { ints: kernel }, strides: { ints: strides }, pads: { ints: pads } };
    const y = w.node('MaxPool', [toBlocks(w, inputs[0] as string)], attributes, blockedDomain);
    const channels = (node.inputs[0] as Value).type.shape[1] as number;
    const [, positions] = (node.op as Op<string, Window>).onnx?.(w, inputs, node) ?? [];
    return [fromBlocks(w, y, channels, block), positions ?? ''];
  },
};

/**
 * Finds the winners again by comparing each cell of the windows with its largest one; d goes to the first that is equal,
 * and what is left of it to the next.
 */
export const maxPoolGradientByBlocks: Form<'maxPoolGradient'> = {
  op: 'maxPoolGradient',
  id: 'blocks',
  findsAgain: true,
  can: (node, { block }) => coversBlocks(node, block),
  prefers: () => true,
  write: (w, inputs, node, { block }) => {
    const [x, y, , d] = inputs as readonly [string, string, string, string];
    const [kh, kw] = node.attrs.kernel;
    const [batch, channels, height, width] = (node.inputs[0] as Value).type.shape as [Dim, number, number, number];
    const rows = multiplyDims([batch, (channels / block) * (height / kh)]) ?? 0;
    const parts = (value: string, ph: number, pw: number): string =>
      w.reshape(toBlocks(w, value), [rows, ph, width / kw, pw, block]);
    const cells = cellsOfWindows(w, parts(x, kh, kw), kh, kw);
    const shares = sharesOfWinners(w, cells, parts(y, 1, 1), parts(d, 1, 1));
    const lines = Array.from({ length: kh }, (_, i) => join(w, shares.slice(i * kw, (i + 1) * kw), 3));
    return [fromBlocks(w, w.reshape(join(w, lines, 1), [batch, channels, height, width]), channels, block)];
  },
};

/** Of [rows, kH, columns, kW, block] each window's first cell, second cell, ..., as [rows, 1, columns, 1, block]. */
function cellsOfWindows(w: OnnxWriter, x: string, kh: number, kw: number): string[] {
  return Array.from({ length: kh * kw }, (_, tap) => {
    const start = [Math.floor(tap / kw), tap % kw] as const;
    const end = start.map((s) => s + 1);
    return cut(w, x, [1, 3], start, end, [1, 1]);
  });
}

/** For each cell of the windows, what of d is its own. */
function sharesOfWinners(w: OnnxWriter, cells: readonly string[], largest: string, d: string): string[] {
  let left = d;
  const shares = cells.slice(0, -1).map((cell) => {
    const wins = w.node('Cast', [w.node('Equal', [cell, largest])], { to: { int: FLOAT } });
    const share = w.node('Mul', [left, wins]);
    left = w.node('Sub', [left, share]);
    return share;
  });
  return [...shares, left];
}
