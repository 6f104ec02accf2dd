import { BATCH } from '../../../base/index.js';
import type { OnnxWriter } from '../../../ops/index.js';
import type { ConvGeometry } from './conv-geometry.js';

/**
 * Zero-pads images [batch, a, H, W], or [batch, a, H, W, b], around their cells (top, left, bottom, right), and the
 * batch at its end with empty images to a multiple of `images`.
 */
export function padImages(
  w: OnnxWriter,
  x: string,
  g: ConvGeometry,
  image: { readonly padding: readonly number[]; readonly rank: 4 | 5 },
  images: number,
): string {
  const [top, left, bottom, right] = image.padding as readonly [number, number, number, number];
  const inner = image.rank === 5 ? [0] : [];
  const before = [0, 0, top, left, ...inner];
  const after = [0, bottom, right, ...inner];
  if (images > 1) return w.node('Pad', [x, padsWithBatch(w, g, before, after, images)]);
  return image.padding.some((cells) => cells > 0) ? w.node('Pad', [x, w.ints([...before, 0, ...after])]) : x;
}

function padsWithBatch(
  w: OnnxWriter,
  g: ConvGeometry,
  before: readonly number[],
  after: readonly number[],
  images: number,
): string {
  const missing = w.node('Mod', [w.node('Neg', [w.shape([g.batch])]), w.ints([images])]);
  return w.node('Concat', [w.ints(before), missing, w.ints(after)], { axis: { int: 0 } });
}

/** [batch, a, ...rest] as [chunks, a, images, ...rest]: `a` outside of the images of a chunk. */
export function inChunks(w: OnnxWriter, x: string, images: number, rest: readonly number[]): string {
  const chunks = w.reshape(x, [BATCH, images, ...rest]);
  const perm = [0, 2, 1, ...rest.slice(1).map((_, i) => i + 3)];
  return w.node('Transpose', [chunks], { perm: { ints: perm } });
}
