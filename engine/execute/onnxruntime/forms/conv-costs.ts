import type { ConvGeometry } from './conv-geometry.js';

/**
 * Where each writing of a convolution and its gradients was the fastest, by shape; measured on x64 with AVX-512, batches
 * of 4 to 64, all in one place so that a new measurement changes one file. Sizes are those of the convolution.
 */
export const convCosts = {
  /** Above so many pairs of channels, putting the weights in blocks at each step costs what the kernels bring. */
  productsInBlocks: 128 * 128,
  /** With fewer channels than these, filling up a block costs more than it brings. */
  channelsInBlocks: 3,
  unitsInBlocks: 8,
  /** But any input may go to so many. */
  wholeUnits: 16,
  flippedChannels: 16,
  /** With more pairs of channels than above, flipping the weights pays for images of so many cells. */
  flippedCells: 400,
  /** Between these, looking at each image of d again for every channel is worth it, while it stays in a core's own cache. */
  imageChannels: 5,
  imageProducts: 64 * 64,
  /** The gradient of each image is kept before they are added up, which costs more than it brings where images are small. */
  imageLeastCells: 49,
  imageBytes: 2 ** 20,
  /** The kernel adds up the cells of an image one by one in float32: a larger one costs the sum its last digits. */
  imageCells: 4096,
  imageColumnsChannels: 4,
  /** Rows and columns by image, or over all images, want images of at least so many cells. */
  rowsColumnsCells: 400,
  channelsLastRowsColumnsCells: 100,
  /** A kernel this large over so few channels is left to the plain writing. */
  plainKernel: 5,
  plainChannels: 8,
} as const;

/** Cells of one output image. */
export function cellsOf(g: ConvGeometry): number {
  return g.outputSize[0] * g.outputSize[1];
}

/** Whether a window is a single cell. */
export function isPointwise(g: ConvGeometry): boolean {
  return g.kernel.every((k) => k === 1);
}

/** Whether the step is one cell both ways. */
export function isDense(g: ConvGeometry): boolean {
  return g.strides.every((s) => s === 1);
}

/** Whether the blocked kernels were faster from `channels` to `units`. */
export function prefersBlocks(g: ConvGeometry, { channels, units }: { channels: number; units: number }): boolean {
  if (g.groups > 1) return true;
  if (isPointwise(g) || channels * units > convCosts.productsInBlocks) return false;
  return units >= (channels >= convCosts.channelsInBlocks ? convCosts.unitsInBlocks : convCosts.wholeUnits);
}

/** Whether no other writing of the weights' gradient was faster than the plain one. */
export function prefersPlainWeightGradient(g: ConvGeometry): boolean {
  return Math.max(...g.kernel) >= convCosts.plainKernel && g.channels <= convCosts.plainChannels;
}
