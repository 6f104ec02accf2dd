import type { Tensor } from '../base/index.js';
import { ProblemError, problem } from '../base/index.js';
import type { AxisBlocks } from './axis-blocks.js';

/**
 * Calls `visit` for every element that gather and scatterAdd pair: its offset in the tensor whose axis is indexed
 * (`blocks`) and in the one that has the indices in that axis' place. Throws where an index is out of range.
 */
export function eachIndexed(
  blocks: AxisBlocks,
  indices: Tensor,
  visit: (indexed: number, listed: number) => void,
): void {
  const { outer, size, inner } = blocks;
  const count = indices.data.length;
  for (let o = 0; o < outer; o++) {
    indices.data.forEach((row, i) => {
      if (!(row >= 0 && row < size)) throw new ProblemError([problem('index-out-of-range', { index: row, size })]);
      for (let k = 0; k < inner; k++) visit((o * size + row) * inner + k, (o * count + i) * inner + k);
    });
  }
}
