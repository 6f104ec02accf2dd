import type { Node } from '../../ops/index.js';

/**
 * Bytes that a node holds beside its inputs and outputs while it runs, piece by piece, as onnxruntime's forms and
 * kernels ask for them. `bytesOf` counts the i-th input or, from -1 backwards, output.
 */
type Scratch = (node: Node, bytesOf: (which: number) => number) => number[];

/** Both sides of a convolution in blocks of channels. */
const inBlocks: Scratch = (_node, bytesOf) => [bytesOf(0), bytesOf(-1)];

/** By operation; the others take nothing that counts. */
const scratch: Readonly<Record<string, Scratch>> = {
  conv: inBlocks,
  convInputGradient: inBlocks,
  // A kernel of one cell is a plain product; else the images of both tensors stand stacked.
  convWeightGradient: ({ outputs: [kernel] }, bytesOf) =>
    kernel?.type.shape.slice(2).every((size) => size === 1) ? [] : [bytesOf(0), bytesOf(1)],
  adamUpdate: (_node, bytesOf) => [bytesOf(0), bytesOf(0)],
};

/** What a node takes for itself while it runs. */
export const scratchOf: Scratch = (node, bytesOf) => scratch[node.op.id]?.(node, bytesOf) ?? [];

/** Operations whose result may take the place of an input that nobody needs any more. */
export const inPlace: ReadonlySet<string> = new Set([
  'add',
  'sub',
  'mul',
  'div',
  'maximum',
  'minimum',
  'neg',
  'sqrt',
  'exp',
  'log',
  'erf',
  'relu',
  'reluGradient',
  'geluGradient',
  'sigmoid',
  'tanh',
  'softmax',
]);
