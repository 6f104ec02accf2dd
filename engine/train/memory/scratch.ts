import type { Node } from '../../ops/index.js';

const FLOAT_BYTES = 4;

/**
 * Bytes that a node holds beside its inputs and outputs while it runs, piece by piece, as onnxruntime's forms and
 * kernels ask for them. `bytesOf` counts the i-th input or, from -1 backwards, output.
 */
type Scratch = (node: Node, bytesOf: (which: number) => number) => number[];

/** Both sides of a convolution in blocks of channels. */
const inBlocks: Scratch = (_node, bytesOf) => [bytesOf(0), bytesOf(-1)];

/** More pairs of channels than these are one product over all images. */
const channelsImageByImage = 64 * 64;

/**
 * A kernel of one cell is a plain product; else one tensor stands padded, the other in blocks, and a small kernel's
 * gradient is there for each image before they are added up.
 */
const imageByImage: Scratch = ({ inputs: [x], outputs: [kernel] }, bytesOf) => {
  const [units, channels, ...window] = kernel?.type.shape as number[];
  if (window.every((size) => size === 1)) return [];
  const example = (x?.type.shape.slice(1) as number[]).reduce((product, size) => product * size, FLOAT_BYTES);
  const each = (units ?? 0) * (channels ?? 0) <= channelsImageByImage ? [(bytesOf(0) / example) * bytesOf(-1)] : [];
  return [bytesOf(0), bytesOf(1), ...each];
};

/** By operation; the others take nothing that counts. */
const scratch: Readonly<Record<string, Scratch>> = {
  conv: inBlocks,
  convInputGradient: inBlocks,
  convWeightGradient: imageByImage,
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
